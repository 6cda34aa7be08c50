import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelKind } from '../../src/text/recognize/label.ts';
import type { GoldSpan, GoldText } from './document.ts';

interface Layer {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const linesOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => (line.split('#')[0] ?? '').trim().split(/\s+/))
    .filter(([first]) => first !== '');

const NAME_PARTS = new Set(['name', 'surname', 'patronymic', 'nickname']);
const SPAN_KINDS: Readonly<Record<string, LabelKind>> = {
  loc_name: 'PLACE',
  org_name: 'ORGANIZATION',
  job: 'POST',
  geo_adj: 'PEOPLE',
  prj_name: 'OTHER',
};

/** The parts of a person's name, as one span for each run of words without others in between. */
function joinParts(text: string, parts: readonly Layer[]): GoldSpan[] {
  const joined: GoldSpan[] = [];
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end + 4 && /^[\s.]*$/.test(text.slice(last.end, start)))
      joined[joined.length - 1] = { ...last, end: Math.max(end, last.end) };
    else joined.push({ start, end, kind: 'PERSON' });
  }
  return joined;
}

/** Names go before descriptions, longer ones before those within them. */
function keepOutermost(spans: readonly GoldSpan[]): GoldSpan[] {
  const weight = ({ kind, start, end }: GoldSpan): number =>
    (kind === 'POST' || kind === 'PEOPLE' || kind === 'OTHER' ? 0 : 1000) + end - start;
  const kept: GoldSpan[] = [];
  for (const span of spans.toSorted((a, b) => weight(b) - weight(a)))
    if (!kept.some(({ start, end }) => start < span.end && span.start < end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function readText(base: string): GoldText {
  const text = readFileSync(`${base}.txt`, 'utf8');
  const layers = new Map(
    linesOf(`${base}.spans`).map(([id = '', type = '', start, length]): [string, Layer] => [
      id,
      { type, start: Number(start), end: Number(start) + Number(length) },
    ]),
  );
  const people = linesOf(`${base}.objects`)
    .filter(([, type]) => type === 'Person')
    .flatMap(([, , ...ids]) => {
      const parts = ids.map((id) => layers.get(id)).filter((layer) => layer !== undefined && NAME_PARTS.has(layer.type));
      return joinParts(text, parts as Layer[]); // filtered above
    });
  const others = [...layers.values()].flatMap(({ type, start, end }): GoldSpan[] => {
    const kind = SPAN_KINDS[type];
    return kind ? [{ start, end, kind }] : [];
  });
  return { text, spans: keepOutermost([...people, ...others]) };
}

/** The texts of factRuEval 2016, by number. */
export const readFactRuEval = (folder: string): GoldText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort((a, b) => Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, '')))
    .map((name) => readText(join(folder, name.slice(0, -4))));
