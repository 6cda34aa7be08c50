import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestNote } from '../../support/note.ts';
import { python } from '../../support/python.ts';

const lives = (slug: string, name: string, home: string) =>
  `${slug}: { kind: PERSON, names: [{ text: ${name}, lang: en }], statements: [{ predicate: LIVES_IN, entity: ${home}, evidence: [1] }] }`;
const place = (slug: string) => `${slug}: { kind: PLACE, type: CITY, names: [{ text: ${slug}, lang: en }] }`;

/** Asel moves from the town to the city and is written another way; Serik stays; Saule comes; the village goes. */
async function movedPeople() {
  const database = await freshDatabase('empty');
  await ingestNote(database, {
    slug: 'note',
    entities: [lives('asel', 'Asel', 'town'), lives('serik', 'Serik', 'town'), place('town'), place('city'), place('village')],
  });
  await ingestNote(database, {
    slug: 'note',
    entities: [
      lives('asel', 'Assel', 'city'),
      lives('serik', 'Serik', 'town'),
      lives('saule', 'Saule', 'city'),
      place('town'),
      place('city'),
    ],
  });
  return clientOf({ database });
}

const PART =
  'nodes { entity { slug } change fields labelBefore labelAfter } edges { key change source { slug } target { slug } predicate rankBefore rankAfter evidenceBefore evidenceAfter }';
const DIFF = `query ($from: Known!, $to: Known!, $of: [EntityRef!], $depth: Int! = 1, $maxNodes: Int! = 100) {
  diff(from: $from, to: $to, of: $of, depth: $depth, maxNodes: $maxNodes) { from { id } to { id } truncated added { ${PART} } removed { ${PART} } changed { ${PART} } } }`;

interface Row {
  readonly entity: { readonly slug: string };
  readonly change: string;
}
const slugs = (nodes: readonly Row[]) => nodes.map(({ entity, change }) => `${entity.slug} ${change}`);

test('what two revisions differ in, with labels of both', async () => {
  const { ask } = await movedPeople();
  const { diff } = (await ask(DIFF, { from: 'R1', to: 'R2' })).data;
  expect([diff.from.id, diff.to.id, diff.truncated]).toEqual(['R1', 'R2', false]);
  expect(slugs(diff.added.nodes)).toEqual(['asel CHANGED', 'city UNCHANGED', 'saule ADDED']);
  expect(diff.added.edges).toHaveLength(2);
  expect(diff.added.edges[0]).toMatchObject({
    source: { slug: 'asel' },
    target: { slug: 'city' },
    rankBefore: null,
    rankAfter: 'NORMAL',
    evidenceBefore: 0,
    evidenceAfter: 1,
  });
  expect(slugs(diff.removed.nodes)).toEqual(['asel CHANGED', 'town UNCHANGED', 'village REMOVED']);
  expect(diff.removed.edges).toMatchObject([{ source: { slug: 'asel' }, target: { slug: 'town' }, evidenceAfter: 0 }]);
  expect(diff.changed.nodes).toMatchObject([{ entity: { slug: 'asel' }, fields: ['NAMES'], labelBefore: 'Asel', labelAfter: 'Assel' }]);

  const back = (await ask(DIFF, { from: 'R2', to: 'R1' })).data.diff;
  expect(slugs(back.removed.nodes)).toEqual(['asel CHANGED', 'city UNCHANGED', 'saule REMOVED']);
  expect(back.changed.nodes).toMatchObject([{ labelBefore: 'Assel', labelAfter: 'Asel' }]);
  const none = (await ask(DIFF, { from: 'R2', to: '2100-01-01T00:00:00Z' })).data.diff;
  expect([none.to.id, none.added.nodes, none.removed.nodes, none.changed.nodes]).toEqual(['R2', [], [], []]);
});

test('the part around an entity, in either state; before the first revision; within a budget', async () => {
  const { ask } = await movedPeople();
  const near = (await ask(DIFF, { from: 'R1', to: 'R2', of: ['town'] })).data.diff;
  expect([slugs(near.added.nodes), slugs(near.removed.nodes), near.removed.edges.length]).toEqual([
    [],
    ['asel CHANGED', 'town UNCHANGED'],
    1,
  ]);
  const self = (await ask(DIFF, { from: 'R1', to: 'R2', of: ['asel'], depth: 0 })).data.diff;
  expect([self.added.nodes, self.removed.nodes, slugs(self.changed.nodes)]).toEqual([[], [], ['asel CHANGED']]);
  const all = (await ask(DIFF, { from: '2000-01-01T00:00:00Z', to: 'R1' })).data.diff;
  expect([all.from, all.added.nodes.length, all.added.edges.length]).toEqual([null, 5, 2]);
  const few = (await ask(DIFF, { from: '2000-01-01T00:00:00Z', to: 'R1', maxNodes: 2 })).data.diff;
  expect([few.truncated, few.added.nodes.length]).toEqual([true, 2]);
});

test.each([
  [{ from: 'R1', to: 'R9' }, 'NOT_FOUND', /to is R9; the newest revision is R2/],
  [{ from: 'E1', to: 'R2' }, 'BAD_INPUT', /a revision is written R17/],
  [{ from: '2020', to: 'R2' }, 'BAD_INPUT', /a revision is written R17/],
  [{ from: 'R1', to: 'R2', of: ['nobody'] }, 'NOT_FOUND', /nobody/],
  [{ from: 'R1', to: 'R2', of: [] }, 'BAD_INPUT', /1 to 100/],
  [{ from: 'R1', to: 'R2', depth: 9 }, 'BAD_INPUT', /depth is 9/],
  [{ from: 'R1', to: 'R2', maxNodes: 0 }, 'BAD_INPUT', /maxNodes is 0/],
])('a diff of %j is %s', async (variables, code, message) => {
  const { ask } = await movedPeople();
  const { errors } = await ask(DIFF, variables);
  expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
});

const SCRIPT = `
import io, json, sys
import networkx as nx
g = nx.read_graphml(io.BytesIO(sys.stdin.buffer.read()), force_multigraph=True)
json.dump({'nodes': sorted(d['slug'] + ' ' + d['change'] for _, d in g.nodes(data=True)),
  'edges': sorted(' '.join((g.nodes[u]['slug'], d['predicate'], g.nodes[v]['slug'], d['change'])) for u, v, d in g.edges(data=True))}, sys.stdout)
`;

test('NetworkX reads the difference of every node and edge from GraphML', async ({ skip }) => {
  const program = python('networkx');
  skip(!program, 'python3 has no networkx: apt-get install python3-networkx');
  const { fetch } = await movedPeople();
  const query =
    '{ diff(from: "R1", to: "R2") { added { nodes { key } edges { key } } removed { nodes { key } edges { key } } changed { nodes { key } } } }';
  const read = async (accept: string) => (await fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers: { accept } })).text();
  const found = JSON.parse(
    execFileSync(String(program), ['-c', SCRIPT], { input: await read('application/graphml+xml'), encoding: 'utf8' }),
  );
  const edges = ['asel LIVES_IN city ADDED', 'asel LIVES_IN town REMOVED', 'saule LIVES_IN city ADDED'];
  expect(found).toEqual({ nodes: ['asel CHANGED', 'city UNCHANGED', 'saule ADDED', 'town UNCHANGED', 'village REMOVED'], edges });
  expect(await read('application/gexf+xml')).toContain('<attvalue for="change" value="REMOVED"/>');
  const { elements } = JSON.parse(await read('application/vnd.cytoscape+json'));
  expect(elements.edges.map(({ data }: { data: { change: string } }) => data.change).sort()).toEqual(['ADDED', 'ADDED', 'REMOVED']);
});
