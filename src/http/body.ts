import { GraphError } from '../base/errors.ts';

/** Bytes of a request's body. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The bytes of a request's body. @throws TOO_COSTLY if it has more than it may, without reading further */
export async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > max) {
      await reader?.cancel();
      throw new GraphError('TOO_COSTLY', `the body has more than ${max} bytes; send less at once`, { allowed: max });
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/** The text of a request's body. @throws TOO_COSTLY */
export const readBody = async (request: Request): Promise<string> => new TextDecoder().decode(await readBytes(request, MAX_BODY_BYTES));
