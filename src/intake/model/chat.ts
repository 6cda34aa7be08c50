import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ModelConfig } from '../../base/model-settings.ts';
import { buildAnswerSchema } from './answer-schema.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatAnswer {
  readonly text: string;
  /** True if the answer was cut at the maximum length. */
  readonly isCut: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Why a run cannot go on, in words for whoever started it. It names nothing of the text and no key. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Times that a request is sent. */
const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 500;
/** No endpoint is waited for any longer. */
const MAX_DELAY_MS = 60_000;
const MAX_ANSWER_BYTES = 4_000_000;

const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number().int().min(0), completion_tokens: z.number().int().min(0) }).nullish(),
});

/** Milliseconds of a Retry-After header, which gives seconds or a date. */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const delay = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(delay) ? Math.max(0, delay) : undefined;
}

/** A failure that may pass, with the time to wait. */
interface Transient {
  readonly problem: string;
  readonly delayMs: number | undefined;
}

async function readAnswer(response: Response): Promise<ChatAnswer> {
  const text = await response.text();
  if (text.length > MAX_ANSWER_BYTES) throw new ModelError('the endpoint answered with more than 4 MB');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ModelError('the endpoint answered with what is no JSON');
  }
  const { data } = Completion.safeParse(value);
  const [choice] = data?.choices ?? [];
  if (!choice) throw new ModelError('the endpoint answered in another form than that of OpenAI');
  const { content, refusal } = choice.message;
  if (refusal != null || choice.finish_reason === 'content_filter') throw new ModelError('the model refused to read the text');
  return {
    text: content ?? '',
    isCut: choice.finish_reason === 'length',
    inputTokens: data?.usage?.prompt_tokens ?? 0,
    outputTokens: data?.usage?.completion_tokens ?? 0,
  };
}

async function tryOnce(
  { url, name, key, timeoutMs }: ModelConfig,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): Promise<ChatAnswer | Transient> {
  const schema = { name: 'graph', strict: false, schema: buildAnswerSchema() };
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model: name, messages, temperature: 0, response_format: { type: 'json_schema', json_schema: schema } }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    if (response.ok) return await readAnswer(response);
    await response.body?.cancel();
    const problem = `the endpoint answered with status ${response.status}`;
    if (response.status !== 408 && response.status !== 429 && response.status < 500) throw new ModelError(problem);
    return { problem, delayMs: readRetryAfter(response.headers.get('retry-after'), Date.now()) };
  } catch (error) {
    if (error instanceof ModelError || signal.aborted) throw error;
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return {
      problem: isLate ? `the endpoint did not answer within ${timeoutMs / 1000} seconds` : 'the endpoint cannot be reached',
      delayMs: undefined,
    };
  }
}

/** Sends messages to the model, again while the endpoint is busy or away. @throws ModelError */
export async function sendChat(config: ModelConfig, messages: readonly ChatMessage[], signal: AbortSignal): Promise<ChatAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryOnce(config, messages, signal);
    if ('text' in answer) return answer;
    if (attempt === MAX_ATTEMPTS) throw new ModelError(`${answer.problem}, ${MAX_ATTEMPTS} times`);
    await sleep(Math.min(MAX_DELAY_MS, answer.delayMs ?? FIRST_DELAY_MS * 2 ** (attempt - 1)), undefined, { signal });
  }
}
