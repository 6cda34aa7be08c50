/** How a body can be sent, the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The smallest encoding there is that the client takes. */
export function acceptedEncoding(request: Request, there: Readonly<Partial<Record<Encoding, unknown>>>): Encoding {
  const accepted = request.headers.get('accept-encoding') ?? '';
  return ENCODINGS.find((encoding) => encoding in there && new RegExp(`\\b${encoding}\\b`).test(accepted)) ?? 'identity';
}
