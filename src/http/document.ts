import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { badInput } from '../base/errors.ts';
import { chooseEncoding, type Encoding } from './encoding.ts';
import { computeEtag, isKnown } from './etag.ts';
import { respondRefusal } from './refusal.ts';
import { type Headers, respondBytes, respondEmpty } from './response.ts';

const NOT_ACCEPTABLE = 406;

type Bytes = Uint8Array<ArrayBuffer>;

/** Something that is the same for everybody until the server starts again. */
export interface Document {
  readonly type: string;
  readonly etag: string;
  readonly encodings: readonly Encoding[];
  encode(encoding: Encoding): Bytes | Promise<Bytes>;
}

/** Sends a document in an encoding the client accepts, or says that the client has it. */
export async function sendDocument(request: Request, document: Document, headers: Headers): Promise<Response> {
  const all = { vary: 'accept-encoding', ...headers, etag: document.etag };
  if (isKnown(request, document.etag)) return respondEmpty(304, all);
  const encoding = chooseEncoding(request, document.encodings);
  if (!encoding) return refuseEncoding(request, document.encodings, all.vary);
  const encoded = encoding !== 'identity' && { 'content-encoding': encoding };
  return respondBytes(await document.encode(encoding), { ...all, 'content-type': document.type, ...encoded });
}

function refuseEncoding({ headers }: Request, encodings: readonly Encoding[], vary: string): Response {
  const error = badInput('accept-encoding', headers.get('accept-encoding'), `the encodings here are ${encodings.join(', ')}`);
  return respondRefusal(error, { status: NOT_ACCEPTABLE, headers: { vary } });
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const ENCODERS: Readonly<Record<Encoding, (content: Bytes) => Promise<Bytes>>> = {
  br: async (content) => new Uint8Array(await promisify(brotliCompress)(content, BROTLI)),
  gzip: async (content) => new Uint8Array(await promisify(gzip)(content)),
  identity: (content) => Promise.resolve(content),
};

/** A text that is compressed when it is first asked for, once an encoding. */
export function createDocument(type: string, text: string): Document {
  const content = new Uint8Array(Buffer.from(text));
  const encoded = new Map<Encoding, Promise<Bytes>>();
  return {
    type,
    etag: computeEtag(content),
    encodings: ['br', 'gzip', 'identity'],
    encode(encoding) {
      const body = encoded.get(encoding) ?? ENCODERS[encoding](content);
      encoded.set(encoding, body);
      return body;
    },
  };
}

/** Both forms of a large text that is kept compressed only. */
export interface Compressed {
  readonly br: Bytes;
  readonly gzip: Bytes;
}

export const encodeText = async (text: string): Promise<Compressed> => {
  const content = new Uint8Array(Buffer.from(text));
  const [br, packed] = await Promise.all([ENCODERS.br(content), ENCODERS.gzip(content)]);
  return { br, gzip: packed };
};

/** A large text: for who takes no compression it is unpacked each time. */
export const createCompressedDocument = (type: string, etag: string, compressed: Compressed): Document => ({
  type,
  etag,
  encodings: ['br', 'gzip', 'identity'],
  encode: async (encoding) => (encoding === 'identity' ? new Uint8Array(await promisify(gunzip)(compressed.gzip)) : compressed[encoding]),
});
