import { GraphError } from '../base/errors.ts';

/** Reads the body of a request. @throws TOO_COSTLY if it has too many bytes, without reading the rest */
export async function readBody(request: Request, largest: number): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > largest) {
      await reader.cancel();
      throw new GraphError('TOO_COSTLY', `the body has more than ${largest} bytes; send smaller batches`, { allowed: largest });
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
