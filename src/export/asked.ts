/** An input as it was written: a reference or a date is an object once it is read. */
const toWritten = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('written' in value) return value.written;
  return 'edtf' in value ? value.edtf : value;
};

const formatArgument = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The arguments of a field of the API as the parameters of an export, which mean the same there. */
export function toExportParameters(args: Readonly<Record<string, unknown>>): URLSearchParams {
  const written = JSON.parse(JSON.stringify(args, toWritten)) as Record<string, unknown>; // it was an object
  return new URLSearchParams(
    Object.entries(written).flatMap(([name, value]) => {
      if (value === null) return [];
      return (Array.isArray(value) ? value : [value]).map((one) => [name, formatArgument(one)]);
    }),
  );
}
