import { type Kind, typesOf } from '../../schema/ontology.ts';
import type { NameRole } from '../../schema/words.ts';
import type { Database } from '../../src/database/connect.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { GraphFile } from '../../src/ingest/shape.ts';
import { computeFingerprint } from '../../src/ingest/span.ts';

/** An entity of a note that says of it what it is called, and what it is linked with. */
export interface Named {
  readonly kind?: Kind;
  /** In Kazakh where nothing else is said; the first is PRIMARY. */
  readonly names: readonly (string | readonly [text: string, lang: string, role?: NameRole])[];
  /** Facts as graph.yaml has them, without their evidence. */
  readonly statements?: readonly object[];
}

const TEXT = 'Хабаршы бірнеше адам мен мекеменің атын атады.';

/** Ingests a note of one sentence with these entities, by slug. Persons, where no kind is given. */
export const ingestNamed = (database: Database, entities: Readonly<Record<string, Named>>, slug = 'note-of-names') =>
  ingest(database, {
    file: slug,
    graph: GraphFile.parse({
      article: { slug, lang: 'kk' },
      sentences: [{ number: 1, span: [0, [...TEXT].length], gloss: { en: 'Names are named.' } }],
      entities: Object.fromEntries(Object.entries(entities).map(([key, named]) => [key, toEntity(named)])),
    }),
    text: TEXT,
    fingerprint: computeFingerprint(slug),
    lineOf: () => 1,
  });

function toEntity({ kind = 'PERSON', names, statements = [] }: Named): object {
  const [type] = typesOf(kind);
  const seen = new Set<string>();
  return {
    kind,
    ...(type && { type }),
    names: names.map((name) => {
      const [text, lang, role] = typeof name === 'string' ? ([name, 'kk'] as const) : name;
      const standard = seen.has(lang) ? 'ALIAS' : 'PRIMARY';
      seen.add(lang);
      return { text, lang, role: role ?? standard };
    }),
    statements: statements.map((statement) => ({ evidence: [1], ...statement })),
  };
}
