/** The written form of an input: references and dates are objects after parsing. */
const toWritten = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('written' in value) return value.written;
  return 'edtf' in value ? value.edtf : value;
};

const formatArgument = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The arguments of a field as parameters of an export with the same meaning. */
export function toExportParameters(args: Readonly<Record<string, unknown>>): URLSearchParams {
  const written = JSON.parse(JSON.stringify(args, toWritten)) as Record<string, unknown>; // it was an object
  return new URLSearchParams(
    Object.entries(written).flatMap(([name, value]) => {
      if (value === null) return [];
      return (Array.isArray(value) ? value : [value]).map((item) => [name, formatArgument(item)]);
    }),
  );
}
