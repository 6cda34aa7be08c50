import { performance } from 'node:perf_hooks';
import { findMentions } from '../../src/search/mention/in-text.store.ts';
import type { Server } from '../database.ts';
import { generate } from '../made-up/generate.ts';
import type { NameRow } from '../names/data-set.ts';
import { withGazetteer } from '../names/gazetteer.ts';
import type { Annotated } from '../names/sets/factrueval-files.ts';

const FILLING = 100_000;
const MAX_TEXT_LENGTH = 20_000;

/** All texts as one, beside many other names. */
export async function measureSpeed(server: Server, texts: readonly Annotated[], names: readonly NameRow[]): Promise<void> {
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
    const [start, used] = [performance.now(), process.cpuUsage()];
    for (const part of parts) await findMentions(db, part, 'ru');
    const { user, system } = process.cpuUsage(used);
    const perSecond = (milliseconds: number): string => Math.round((whole.length * 1000) / milliseconds).toLocaleString('en');
    console.log(
      `${idOf.size.toLocaleString('en')} entities known: ${perSecond(performance.now() - start)} characters a second, ` +
        `${perSecond((user + system) / 1000)} a second of Node's processor time`,
    );
  });
  await server.drop(url);
}
