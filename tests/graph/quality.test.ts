import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, SIX_ARTICLES } from '../support/folder.ts';

const QUALITY =
  'sentences sentencesWithFacts mentions mentionsChecked mentionsInferred facts factsIndependent factsInferred unknowns contradictions';

test('the quality of an article, of a publisher and of the whole is counted from the rows', async () => {
  const database = await freshDatabase('seeded');
  for (const folder of SIX_ARTICLES) await ingestFolder(database, folder);
  const { ask } = clientOf({ database });
  const { data, errors } = await ask(`{ quality { ${QUALITY} } contradictions { totalCount }
    facts: statements { totalCount }
    independent: statements(filter: { independentSources: { atLeast: 2 } }) { totalCount }
    articles { nodes { slug publisher { slug } quality { ${QUALITY} } sentences { totalCount } mentions: sentences(first: 50) { nodes { mentions { certainty } } } } } }`);
  expect(errors).toBeUndefined();
  const { quality, articles } = data;
  expect(quality).toMatchObject({
    facts: data.facts.totalCount,
    factsIndependent: data.independent.totalCount,
    contradictions: data.contradictions.totalCount,
  });
  expect(quality.factsIndependent).toBeGreaterThan(0);
  const sum = (pick: string): number =>
    articles.nodes.reduce((total: number, node: { quality: Record<string, number> }) => total + (node.quality[pick] ?? 0), 0);
  for (const counted of ['sentences', 'sentencesWithFacts', 'mentions', 'mentionsChecked', 'mentionsInferred'])
    expect(sum(counted)).toBe(quality[counted]);
  type Node = {
    quality: { sentences: number; mentions: number; mentionsInferred: number };
    sentences: { totalCount: number };
    mentions: { nodes: { mentions: { certainty: string }[] }[] };
  };
  for (const node of articles.nodes as Node[]) {
    const mentions = node.mentions.nodes.flatMap((sentence) => sentence.mentions);
    expect(node.quality).toMatchObject({
      sentences: node.sentences.totalCount,
      mentions: mentions.length,
      mentionsInferred: mentions.filter(({ certainty }) => certainty === 'INFERRED').length,
    });
  }
  const [published] = articles.nodes.filter(({ publisher }: { publisher: unknown }) => publisher !== null);
  const own = articles.nodes.filter(
    ({ publisher }: { publisher: { slug: string } | null }) => publisher?.slug === published.publisher.slug,
  );
  const ofPublisher = await ask(`{ quality(publisher: "${published.publisher.slug}") { ${QUALITY} } }`);
  expect(ofPublisher.data.quality.sentences).toBe(own.reduce((total: number, { quality: { sentences } }: Node) => total + sentences, 0));
});
