import { z } from 'zod';

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;
const price = (tokens: string) =>
  z.coerce
    .number('must be a number of US dollars')
    .min(0, 'must be a number of US dollars')
    .optional()
    .describe(`US dollars for a million ${tokens} tokens, by which runs tell their cost`);

/** Settings of the language model that makes proposals. */
export const MODEL_SETTINGS = {
  MODEL_URL: z
    .string()
    .refine(
      (url) => URL.canParse(url) && (url.startsWith('https://') || LOOPBACK.test(url)),
      'must begin with https://, or be of this machine',
    )
    .optional()
    .describe(
      'Address of an endpoint in the form of OpenAI, such as http://localhost:8000/v1, whose model may make proposals: see docs/intake.md',
    ),
  MODEL_NAME: z.string().min(1).optional().describe('Name of the model at the endpoint'),
  MODEL_KEY: z.string().min(1).optional().describe('Key for the endpoint; none if it needs none'),
  MODEL_TIMEOUT: z.coerce
    .number('must be a whole number, 1 to 3600')
    .int('must be a whole number, 1 to 3600')
    .min(1)
    .max(3600)
    .default(120)
    .describe('Seconds within which the model must answer'),
  MODEL_INPUT_PRICE: price('input'),
  MODEL_OUTPUT_PRICE: price('output'),
};

/** A model behind an endpoint. */
export interface ModelConfig {
  /** Without a slash at the end. */
  readonly url: string;
  readonly name: string;
  readonly key: string | undefined;
  readonly timeoutMs: number;
  /** US dollars for a million tokens; undefined if the settings name none. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
}

type ModelSettings = z.infer<z.ZodObject<typeof MODEL_SETTINGS>>;

/** @throws an Error that names a setting that lacks another, without secrets */
export function readModel(settings: ModelSettings): ModelConfig | undefined {
  const { MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key, MODEL_INPUT_PRICE: input, MODEL_OUTPUT_PRICE: output } = settings;
  if (url === undefined) {
    if (name !== undefined || key !== undefined)
      throw new Error(`Wrong settings: ${name === undefined ? 'MODEL_KEY' : 'MODEL_NAME'} needs MODEL_URL`);
    return undefined;
  }
  if (name === undefined) throw new Error('Wrong settings: MODEL_URL needs MODEL_NAME');
  if ((input === undefined) !== (output === undefined))
    throw new Error('Wrong settings: MODEL_INPUT_PRICE and MODEL_OUTPUT_PRICE go together');
  const prices = input === undefined || output === undefined ? undefined : { input, output };
  return { url: url.replace(/\/+$/, ''), name, key, timeoutMs: settings.MODEL_TIMEOUT * 1000, prices };
}
