/** Bytes of a file or page. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** What is read from a file: its text, and where it is from as far as the file says so. */
export interface FoundDocument {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly lang: string;
  readonly title: string | null;
  /** Who wrote it, as written. */
  readonly byline: string | null;
  /** Date of publication, in EDTF. */
  readonly published: string | null;
  /** Name of the site or newspaper. */
  readonly site: string | null;
  /** Address at the publisher. */
  readonly url: string | null;
}

/** A file cannot be read. The message gives the reason to its owner. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
