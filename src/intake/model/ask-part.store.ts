import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import type { Db } from '../../database/connect.ts';
import { toFacts } from '../../graph/record/facts.store.ts';
import { formatPath, type Mistake } from '../../ingest/mistake.ts';
import { findFactMistakes } from '../../ingest/record.ts';
import { toCodePoints } from '../../ingest/span.ts';
import { loadStoredFolder } from '../../ingest/stored-article.store.ts';
import { GRAPH_FORM_ALLOWED, readGraphForm } from '../graph-form.ts';
import type { ArticleText } from '../propose/article-text.store.ts';
import type { FoundPiece } from '../propose/found-piece.ts';
import { type ChatMessage, sendChat } from './chat.ts';
import { listAnsweredPieces } from './found-answer.ts';
import { listKnownEntities } from './known-entities.store.ts';
import type { TextPart } from './parts.ts';
import type { Prompt } from './prompt.ts';
import { removeMistaken } from './remove-mistakes.ts';

/** Times that a model is asked about a part: once, and to mend its mistakes. */
const MAX_REPAIR_ROUNDS = 3;
/** Mistakes of which a model is told at once. */
const MAX_TOLD = 50;
/** Times that wrong parts are left out, as others may name them. */
const MAX_REMOVALS = 5;

export interface AnsweredPart {
  readonly pieces: readonly FoundPiece[];
  readonly inputTokens: number;
  readonly outputTokens: number;
}

interface ReadAnswer {
  readonly answer: ProposedPiece;
  /** Mistakes by paths in the facts; those without a path are about the whole answer. */
  readonly mistakes: readonly Mistake[];
}

function parseAnswer(text: string, isCut: boolean): ProposedPiece | string {
  try {
    return readGraphForm(JSON.parse(text)) ?? `it has another form; it must be ${GRAPH_FORM_ALLOWED}`;
  } catch {
    return isCut ? 'it was cut because it is too long: say less' : 'it is no JSON: answer with one JSON object and nothing else';
  }
}

/** An answer with what an ingest would find wrong in it, such as words that do not stand in their sentence. */
async function readAnswer(db: Db, article: ArticleText, text: string, isCut: boolean): Promise<ReadAnswer> {
  const answer = parseAnswer(text, isCut);
  if (typeof answer === 'string') return { answer: {}, mistakes: [{ path: [], message: answer }] };
  return { answer, mistakes: await findFactMistakes(db, await loadStoredFolder(db, article.id), toFacts(answer)) };
}

const describeMistakes = (mistakes: readonly Mistake[]): string =>
  `Your answer has mistakes. Answer the whole object again without them.\n${mistakes
    .slice(0, MAX_TOLD)
    .map(({ path, message }) => `- ${[formatPath(path), message].filter(Boolean).join(' ')}`)
    .join('\n')}`;

/** What is right of an answer. */
async function keepRight(db: Db, article: ArticleText, { answer, mistakes }: ReadAnswer): Promise<ProposedPiece> {
  let [kept, wrong] = [answer, mistakes];
  for (let removal = 0; wrong.length > 0; removal += 1) {
    if (removal === MAX_REMOVALS) return {};
    kept = removeMistaken(kept, wrong);
    wrong = await findFactMistakes(db, await loadStoredFolder(db, article.id), toFacts(kept));
  }
  return kept;
}

/** Asks a model what a part of an article states, and to mend its mistakes. What stays wrong is left out. @throws ModelError */
export async function askPart(
  db: Db,
  config: ModelConfig,
  { text: instructions }: Prompt,
  article: ArticleText,
  part: TextPart,
  signal: AbortSignal,
): Promise<AnsweredPart> {
  const { lang, published, text, sentences } = article;
  const known = await listKnownEntities(db, part.sentences.map((sentence) => sentence.text).join('\n'), lang);
  const messages: ChatMessage[] = [
    { role: 'system', content: instructions },
    { role: 'user', content: JSON.stringify({ lang, published, known, sentences: part.sentences }) },
  ];
  let [inputTokens, outputTokens] = [0, 0];
  for (let round = 1; ; round += 1) {
    const reply = await sendChat(config, messages, signal);
    inputTokens += reply.inputTokens;
    outputTokens += reply.outputTokens;
    const read = await readAnswer(db, article, reply.text, reply.isCut);
    if (read.mistakes.length > 0 && round < MAX_REPAIR_ROUNDS) {
      messages.push({ role: 'assistant', content: reply.text }, { role: 'user', content: describeMistakes(read.mistakes) });
      continue;
    }
    const kept = await keepRight(db, article, read);
    return { pieces: listAnsweredPieces(kept, { points: toCodePoints(text), sentences }), inputTokens, outputTokens };
  }
}
