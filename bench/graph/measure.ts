import { type Contender, Late, TIMEOUT_MS } from './contender.ts';

/** Summary of an answer. */
export interface Answer {
  /** Number of its statements. */
  readonly statements: number;
  /** Returns the mistake; null if there is none. */
  readonly judge: () => string | null;
}

/** One question, asked for many entities or pairs. */
export interface Question<Input> {
  readonly title: string;
  readonly inputs: readonly Input[];
  readonly warmUp: readonly Input[];
  /** Asks the question; undefined if the contender does not take part. */
  readonly ask: (contender: Contender, input: Input) => Promise<Answer> | undefined;
}

/** Times of one contender, one for each input, in order; only the first few if it is slow. */
export interface Timed {
  readonly contender: Contender;
  readonly times: readonly number[];
  /** Number of statements of each answer. */
  readonly statements: readonly number[];
}
export interface Measured {
  readonly title: string;
  readonly timed: readonly Timed[];
  readonly mistakes: readonly string[];
}

/** Maximum time of a contender for one question, after the first few inputs. */
const TIME_BUDGET_MS = 60_000;
const WARM_UP_BUDGET_MS = 5_000;
const AT_LEAST = 5;

/** Asks all contenders in turn, input by input, and times them. Answers are judged afterwards. */
export async function timeContenders<Input>(contenders: readonly Contender[], question: Question<Input>): Promise<Measured> {
  const judges: (() => string[])[] = [];
  await askInTurn(contenders, { ...question, inputs: question.warmUp }, { budget: WARM_UP_BUDGET_MS, atLeast: 1 }, []);
  const timed = await askInTurn(contenders, question, { budget: TIME_BUDGET_MS, atLeast: AT_LEAST }, judges);
  return { title: question.title, timed, mistakes: judges.flatMap((judge) => judge()) };
}

async function askInTurn<Input>(
  contenders: readonly Contender[],
  { title, inputs, ask }: Question<Input>,
  { budget, atLeast }: { readonly budget: number; readonly atLeast: number },
  judges: (() => string[])[],
): Promise<Timed[]> {
  const timed = contenders.map((contender) => ({ contender, times: [] as number[], statements: [] as number[], spent: 0 }));
  for (const one of inputs)
    for (const own of timed) {
      if (own.times.length >= atLeast && own.spent > budget) continue;
      const timing = await time(() => ask(own.contender, one));
      if (!timing) continue;
      own.times.push(timing.took);
      own.statements.push(...(timing.answer ? [timing.answer.statements] : []));
      own.spent += timing.took;
      judges.push(() =>
        [timing.answer?.judge()]
          .flatMap((mistake) => mistake ?? [])
          .map((mistake) => `${own.contender.title}, ${title}, ${JSON.stringify(one)}: ${mistake}`),
      );
    }
  return timed.filter(({ times }) => times.length > 0);
}

async function time(ask: () => Promise<Answer> | undefined): Promise<{ readonly took: number; readonly answer: Answer | null } | null> {
  const started = performance.now();
  const pending = ask();
  if (!pending) return null;
  try {
    const answer = await pending;
    return { took: performance.now() - started, answer };
  } catch (error) {
    if (error instanceof Late) return { took: TIMEOUT_MS, answer: null };
    throw error;
  }
}
