import { sendFile } from '../query/send-operation.ts';

/** What a file says, and where it is from, as the server reads it. */
export interface FileText {
  readonly text: string;
  readonly lang: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly site: string | null;
  readonly url: string | null;
}

/** Reads an HTML page, a PDF or a text. @throws RequestRejected, ServerUnreachable */
export const readFileText = (file: File): Promise<FileText> => sendFile<FileText>('/documents', file);
