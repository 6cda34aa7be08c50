import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findMentions } from '../../src/search/mention/in-text.store.ts';
import type { TextMention } from '../../src/search/mention/in-text.ts';
import { startServer } from '../database.ts';
import { generate } from '../made-up/generate.ts';
import type { NameRow } from '../names/data-set.ts';
import { withGazetteer } from '../names/gazetteer.ts';
import { readOptions } from '../names/options.ts';
import { isName, readCorpus } from '../names/sets/factrueval.ts';
import type { Annotated } from '../names/sets/factrueval-files.ts';
import { environment } from '../names/table.ts';

const FILLING = 100_000;
const MAX_TEXT_LENGTH = 20_000;

interface Counts {
  named: number;
  found: number;
  inflected: number;
  inflectedFound: number;
  given: number;
  wrong: number;
  outside: number;
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Counts what is found of a text's own names. `idOf` gives the id of an entity of the text; `meant` that of a mention. */
function count(counts: Counts, text: Annotated, found: readonly TextMention[], meant: (mention: TextMention) => string | undefined): void {
  const written = new Set(text.noted.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
  const named = new Map(text.noted.filter(({ names }) => names.some(isName)).map((noted) => [noted.id, noted]));
  const sure = found.filter(({ doubt }) => doubt === null);
  for (const one of text.occurrences.filter(({ entity }) => named.has(entity))) {
    const isFound = sure.some((mention) => mention.start < one.end && one.start < mention.end && meant(mention) === one.entity);
    const isInflected = !written.has(one.surface.toLowerCase());
    counts.named += 1;
    if (isFound) counts.found += 1;
    if (isInflected) counts.inflected += 1;
    if (isFound && isInflected) counts.inflectedFound += 1;
  }
  for (const mention of sure) {
    const around = text.occurrences.filter(({ start, end }) => mention.start < end && start < mention.end);
    counts.given += 1;
    if (around.length === 0) counts.outside += 1;
    else if (around.every(({ entity }) => entity !== meant(mention))) counts.wrong += 1;
  }
}

const kindOf = ({ type, isPerson }: Annotated['noted'][number]): 'PERSON' | 'ORGANIZATION' | 'PLACE' =>
  isPerson || type === 'Person' ? 'PERSON' : type === 'Org' ? 'ORGANIZATION' : 'PLACE';

const ownNames = ({ noted }: Annotated): NameRow[] =>
  noted.flatMap((one) => one.names.filter(isName).map((text) => ({ id: one.id, text, kind: kindOf(one), lang: 'ru' })));

/** Each text in a graph of its own: its entities are known, and no others. */
async function measureFound(server: Awaited<ReturnType<typeof startServer>>, texts: readonly Annotated[]): Promise<void> {
  const counts: Counts = { named: 0, found: 0, inflected: 0, inflectedFound: 0, given: 0, wrong: 0, outside: 0 };
  for (const text of texts) {
    const url = await server.create();
    await withGazetteer(url, ownNames(text), async ({ db, idOf }) => {
      const found = await findMentions(db, text.text, 'ru');
      count(counts, text, found, ({ candidates: [best] }) => best && idOf.get(best.entityId));
    });
    await server.drop(url);
  }
  const { named, found, inflected, inflectedFound, given, wrong, outside } = counts;
  const cells = [
    texts.length,
    named,
    share(found, named),
    share(inflectedFound, inflected),
    given,
    share(wrong, given),
    share(outside, given),
  ];
  console.log('| texts | names | found | found of inflected ones | mentions given | another is meant | outside of all annotated names |');
  console.log('|---:|---:|---:|---:|---:|---:|---:|');
  console.log(`| ${cells.join(' | ')} |\n`);
}

/** All texts as one, beside many other names. */
async function measureSpeed(
  server: Awaited<ReturnType<typeof startServer>>,
  texts: readonly Annotated[],
  names: readonly NameRow[],
): Promise<void> {
  const url = await server.create();
  const made = [...generate(FILLING * 3.2)].flatMap(({ kind, names: own }, at) =>
    own.map(({ text, lang }) => ({ id: `made ${at}`, text, lang, kind: kind as NonNullable<NameRow['kind']> })),
  ); // of the kinds that are made
  const whole = texts.map(({ text }) => text).join('\n\n');
  const parts = Array.from({ length: Math.ceil(whole.length / MAX_TEXT_LENGTH) }, (_, at) =>
    whole.slice(at * MAX_TEXT_LENGTH, (at + 1) * MAX_TEXT_LENGTH),
  );
  await withGazetteer(url, [...names, ...made], async ({ db, idOf }) => {
    for (const part of parts) await findMentions(db, part, 'ru');
    const start = performance.now();
    for (const part of parts) await findMentions(db, part, 'ru');
    const perSecond = (whole.length * 1000) / (performance.now() - start);
    console.log(`${idOf.size.toLocaleString('en')} entities known: ${Math.round(perSecond).toLocaleString('en')} characters a second`);
  });
  await server.drop(url);
}

const { data } = readOptions(process.argv.slice(2));
const folder = `${data}/factrueval-dev`;
if (existsSync(folder)) {
  const { texts, names } = readCorpus(folder);
  const server = await startServer();
  const { shezhire, node, postgres, cpus, cpu } = environment(server.version);
  console.log(`shezhire ${shezhire}, Node ${node}, Postgres ${postgres}, ${cpus} × ${cpu}\n`);
  try {
    if (!process.argv.includes('speed')) await measureFound(server, texts);
    await measureSpeed(server, texts, names);
  } finally {
    await server.stop();
  }
} else console.error(`not there, so skipped: ${folder}`);
