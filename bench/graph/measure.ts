import { type Contender, Late, TIMEOUT_MS } from './contender.ts';

/** What is told of an answer. */
export interface Told {
  /** How many statements it has. */
  readonly statements: number;
  /** What is wrong with it; null where nothing is. */
  readonly judge: () => string | null;
}

/** One question, to be asked of many entities or pairs. */
export interface Question<Asked> {
  readonly title: string;
  readonly asked: readonly Asked[];
  readonly warmUp: readonly Asked[];
  /** Asks it; undefined where the contender is not asked. */
  readonly ask: (contender: Contender, asked: Asked) => Promise<Told> | undefined;
}

/** What was measured of one contender: a time for each that was asked, in their order; the first few, where it is slow. */
export interface Timed {
  readonly contender: Contender;
  readonly times: readonly number[];
  /** How many statements each answer has. */
  readonly statements: readonly number[];
}
export interface Measured {
  readonly title: string;
  readonly timed: readonly Timed[];
  readonly mistakes: readonly string[];
}

/** A contender that has taken so long for a question is asked no more of it, but for the first few. */
const TIME_BUDGET_MS = 60_000;
const WARM_UP_BUDGET_MS = 5_000;
const AT_LEAST = 5;

/** Asks all contenders in turn, query by query, and times them. Answers are judged after all were timed. */
export async function measure<Asked>(contenders: readonly Contender[], question: Question<Asked>): Promise<Measured> {
  const judges: (() => string[])[] = [];
  await askInTurn(contenders, { ...question, asked: question.warmUp }, { budget: WARM_UP_BUDGET_MS, atLeast: 1 }, []);
  const timed = await askInTurn(contenders, question, { budget: TIME_BUDGET_MS, atLeast: AT_LEAST }, judges);
  return { title: question.title, timed, mistakes: judges.flatMap((judge) => judge()) };
}

async function askInTurn<Asked>(
  contenders: readonly Contender[],
  { title, asked, ask }: Question<Asked>,
  { budget, atLeast }: { readonly budget: number; readonly atLeast: number },
  judges: (() => string[])[],
): Promise<Timed[]> {
  const timed = contenders.map((contender) => ({ contender, times: [] as number[], statements: [] as number[], spent: 0 }));
  for (const one of asked)
    for (const own of timed) {
      if (own.times.length >= atLeast && own.spent > budget) continue;
      const answer = await time(() => ask(own.contender, one));
      if (!answer) continue;
      own.times.push(answer.took);
      own.statements.push(...(answer.told ? [answer.told.statements] : []));
      own.spent += answer.took;
      judges.push(() =>
        [answer.told?.judge()]
          .flatMap((mistake) => mistake ?? [])
          .map((mistake) => `${own.contender.title}, ${title}, ${JSON.stringify(one)}: ${mistake}`),
      );
    }
  return timed.filter(({ times }) => times.length > 0);
}

async function time(ask: () => Promise<Told> | undefined): Promise<{ readonly took: number; readonly told: Told | null } | null> {
  const started = performance.now();
  const asking = ask();
  if (!asking) return null;
  try {
    const told = await asking;
    return { took: performance.now() - started, told };
  } catch (error) {
    if (error instanceof Late) return { took: TIMEOUT_MS, told: null };
    throw error;
  }
}
