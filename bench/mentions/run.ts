import { existsSync } from 'node:fs';
import { type Server, startServer } from '../database.ts';
import { readOptions } from '../names/options.ts';
import { readCorpus } from '../names/sets/factrueval.ts';
import { environment } from '../names/table.ts';
import { COUNT_COLUMNS, type Counts, toCells } from './count.ts';
import { countEnglish } from './english.ts';
import { countKazakh } from './kazakh.ts';
import { countRussian } from './russian.ts';
import { measureSpeed } from './speed.ts';

const { data } = readOptions(process.argv.slice(2).filter((word) => word !== 'speed'));
const [russian, kazakh, english] = ['factrueval-dev', 'kaznerd-valid', 'kz-officeholders-wikidata'].map((folder) => `${data}/${folder}`);

const isThere = (folder: string | undefined): folder is string => {
  const there = folder !== undefined && existsSync(folder);
  if (!there) console.error(`not there, so skipped: ${folder}`);
  return there;
};

const printRow = (title: string, texts: number, counts: Counts): void =>
  console.log(`| ${[title, ...toCells(texts, counts)].join(' | ')} |`);

async function measureFound(server: Server): Promise<void> {
  console.log(`| | ${COUNT_COLUMNS.join(' | ')} |`);
  console.log(`|---|${COUNT_COLUMNS.map(() => '---:').join('|')}|`);
  if (isThere(russian)) {
    const { texts } = readCorpus(russian);
    printRow('Russian: factRuEval, the names of each text known', texts.length, await countRussian(server, texts));
  }
  if (isThere(kazakh)) {
    const { counts, texts, entities } = await countKazakh(server, `${kazakh}/IOB2_valid.txt`);
    printRow(`Kazakh: KazNERD, ${entities.toLocaleString('en')} names known`, texts, counts);
  }
  if (isThere(english)) {
    const { counts, texts, people } = await countEnglish(server, english);
    printRow(`English: sentences of our own, ${people} people known`, texts, counts);
  }
  console.log('');
}

const server = await startServer();
const { shezhire, node, postgres, cpus, cpu } = environment(server.version);
console.log(`shezhire ${shezhire}, Node ${node}, Postgres ${postgres}, ${cpus} × ${cpu}\n`);
try {
  if (!process.argv.includes('speed')) await measureFound(server);
  if (isThere(russian)) {
    const { texts, names } = readCorpus(russian);
    await measureSpeed(server, texts, names);
  }
} finally {
  await server.stop();
}
