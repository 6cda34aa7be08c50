/** A line of a page: its words, its place from the lower left corner, and the size of its letters. */
export interface MadeLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

const WIDTH = 0.5; // of a letter, as a part of its size
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def
1 begincodespacerange <0000> <FFFF> endcodespacerange
256 beginbfrange
${Array.from({ length: 256 }, (_, high) => {
  const byte = high.toString(16).padStart(2, '0');
  return `<${byte}00> <${byte}FF> <${byte}00>`;
}).join('\n')}
endbfrange endcmap end end`;

const toHex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** A PDF of such pages, in any letters: the codes of its font are UTF-16. */
export function makePdf(pages: readonly (readonly MadeLine[])[], info: Readonly<Record<string, string>> = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const unicode = add(stream(TO_UNICODE));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const inner = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW ${WIDTH * 1000} >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
  const tree = objects.length + pages.length * 2 + 1;
  const kids = pages.map((lines) => {
    const content = add(
      stream(lines.map(({ text, x = 50, y, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${toHex(text)}> Tj ET`).join('\n')),
    );
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const about = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} <feff${toHex(value)}>`)
      .join(' ')} >>`,
  );
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = body.length;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${about} 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
    'latin1',
  );
}
