/* Its types also where it is not installed: the checks of the whole repository do without the peers. */
declare module 'any-ascii' {
  export default function anyAscii(text: string): string;
}
