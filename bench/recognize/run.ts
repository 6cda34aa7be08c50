import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseModel } from '../../src/text/recognize/model.ts';
import { recognizeNames, recognizeWith } from '../../src/text/recognize/recognize.ts';
import { readWordList } from '../../src/text/recognize/resources.ts';
import { listTokens } from '../../src/text/recognize/token.ts';
import { openVocabulary } from '../../src/text/recognize/vocabulary.ts';
import { judgeArticle } from './article.ts';
import { type Corpus, openFactRuEval, openKazNerd } from './corpora.ts';
import type { GoldText } from './document.ts';
import { beginTallies, judgeText, type Tallies, toF1, toPrecision, toRecall } from './judge.ts';
import { LEARN_OPTIONS, learnModel } from './learn.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, folds: { type: 'string' }, seeds: { type: 'string' }, mistakes: { type: 'boolean' } },
});
const DATA = values.data ?? resolve(import.meta.dirname, '../../../shared/data');
const FOLDS = Number(values.folds ?? 5);
/** Other orders of the same sentences to train on: what differs between them is luck. */
const SEEDS = Number(values.seeds ?? 3);
const SPEED_ROUNDS = 3;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const percent = (share: number): string => (share * 100).toFixed(1);

function printRow(title: string, tallies: Tallies): void {
  const cells = (['ALL', 'PERSON', 'PLACE', 'ORGANIZATION'] as const).map((kind) => {
    const tally = tallies[kind];
    return `${percent(toF1(tally))} (${percent(toPrecision(tally))}, ${percent(toRecall(tally))})`;
  });
  print(`| ${title} | ${cells.join(' | ')} |`);
}

/** Every mistake on a line, with the words around it. */
const tellMistake =
  ({ text }: GoldText) =>
  (mistake: string, { start, end, kind }: { readonly start: number; readonly end: number; readonly kind: string }): void => {
    if (values.mistakes)
      print(
        `${mistake} ${kind} ${JSON.stringify(`${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 30)}`)}`,
      );
  };

/** Trains on all but one block of the corpus and judges on that block, for every block. */
function crossValidate({ lang, length, train, test, testAsIs }: Corpus): void {
  const rows = { model: beginTallies(), asIs: beginTallies(), rules: beginTallies() };
  const list = readWordList(lang);
  const vocabulary = openVocabulary(lang, list);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const [from, to] = [Math.floor((length * fold) / FOLDS), Math.floor((length * (fold + 1)) / FOLDS)];
    const model = parseModel(learnModel(train(from, to), lang, list));
    const asIs = testAsIs(from, to);
    for (const [index, gold] of test(from, to).entries()) {
      const found = recognizeWith(gold.text, lang, { vocabulary, model });
      judgeText(gold, found, rows.model, tellMistake(gold));
      judgeText(asIs[index] ?? gold, found, rows.asIs);
      judgeText(gold, recognizeWith(gold.text, lang, { vocabulary, model: null }), rows.rules);
    }
  }
  printRow(`${lang}: model`, rows.model);
  if (lang === 'kk') printRow(`${lang}: model, names within posts hidden`, rows.asIs);
  printRow(`${lang}: rules and lists of words`, rows.rules);
}

/** The F1 of each kind and the F1 of organizations by block, for several orders of the sentences to train on. */
function measureSpread({ lang, length, train, test }: Corpus): void {
  const list = readWordList(lang);
  const vocabulary = openVocabulary(lang, list);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const all = beginTallies();
    const blocks = Array.from({ length: FOLDS }, (_, fold) => {
      const [from, to] = [Math.floor((length * fold) / FOLDS), Math.floor((length * (fold + 1)) / FOLDS)];
      const model = parseModel(learnModel(train(from, to), lang, list, { ...LEARN_OPTIONS[lang], seed }));
      const own = beginTallies();
      for (const gold of test(from, to)) {
        const found = recognizeWith(gold.text, lang, { vocabulary, model });
        judgeText(gold, found, all);
        judgeText(gold, found, own);
      }
      return percent(toF1(own.ORGANIZATION));
    });
    const cells = (['ALL', 'PERSON', 'PLACE', 'ORGANIZATION'] as const).map((kind) => percent(toF1(all[kind])));
    print(`| ${lang}: order ${seed} | ${cells.join(' | ')} | ${blocks.join(', ')} |`);
  }
}

function measureSpeed({ lang, length, test }: Corpus): void {
  const texts = test(0, length).map(({ text }) => text);
  const tokens = texts.reduce((sum, text) => sum + listTokens(text).length, 0);
  const seconds = Array.from({ length: SPEED_ROUNDS }, () => {
    const started = performance.now();
    for (const text of texts) recognizeNames(text, lang);
    return (performance.now() - started) / 1000;
  });
  print(
    `${lang}: ${Math.round(tokens / Math.min(...seconds)).toLocaleString('en')} tokens a second (best of ${SPEED_ROUNDS}, ${tokens} tokens)`,
  );
}

const corpora = [openKazNerd(join(DATA, 'kaznerd-valid')), openFactRuEval(join(DATA, 'factrueval-dev'))];
print(`F1 (precision, recall) in %, exact span and kind, ${FOLDS} contiguous blocks held out one after another\n`);
print('| | all | persons | places | organizations |\n|---|---|---|---|---|');
for (const corpus of corpora) crossValidate(corpus);
print('\n| F1 in % | all | persons | places | organizations | organizations by block |\n|---|---|---|---|---|---|');
for (const corpus of corpora.filter(({ lang }) => lang === 'ru')) measureSpread(corpus);
print('');
for (const corpus of corpora) measureSpeed(corpus);
const article = join(DATA, 'article');
if (existsSync(article))
  print(`\n${judgeArticle(readFileSync(join(article, 'article.kk.txt'), 'utf8'), readFileSync(join(article, 'gold.json'), 'utf8'))}`);
