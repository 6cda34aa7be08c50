import { GraphError } from '../base/errors.ts';

/** Bytes of a request's body. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The text of a request's body. @throws TOO_COSTLY if it has more bytes than it may, without reading further */
export async function readBody(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new GraphError('TOO_COSTLY', `the body has more than ${MAX_BODY_BYTES} bytes; send less at once`, { allowed: MAX_BODY_BYTES });
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
