/** The part of the untyped package that is used here. */
declare module 'edtf' {
  /** @throws where the text is no EDTF of one of the types. Times are milliseconds since 1970 in UTC. */
  export default function edtf(
    text: string,
    options: { types: readonly string[]; level: number },
  ): { readonly min: number; readonly max: number };
}
