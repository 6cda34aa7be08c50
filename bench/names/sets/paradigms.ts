import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LemmaSet, NameSet } from '../data-set.ts';

const KINDS: Readonly<Record<string, 'PERSON' | 'PLACE'>> = { np: 'PERSON', person: 'PERSON', surname: 'PERSON', place: 'PLACE' };

interface Form {
  readonly lemma: string;
  readonly kind: string;
  readonly form: string;
}

function read(folder: string): Form[] {
  const [, ...lines] = readFileSync(resolve(folder, 'paradigms.tsv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [lemma = '', kind = '', , form = ''] = line.split('\t');
    return { lemma, kind, form };
  });
}

export const paradigmLemmas = (folder: string): LemmaSet => ({ title: 'kk-paradigms', forms: read(folder) });

/** Every form of the proper nouns; the forms of the common nouns are names of none of them. */
export function paradigmNames(folder: string): NameSet {
  const forms = read(folder);
  const lemmas = new Map(forms.map(({ lemma, kind }) => [lemma, KINDS[kind]]));
  return {
    names: [...lemmas].flatMap(([lemma, kind]) => (kind ? [{ id: lemma, text: lemma, kind, lang: 'kk' }] : [])),
    groups: [
      {
        title: 'kk-paradigms names, inflected',
        queries: forms.map(({ lemma, kind, form }) => ({ text: form, expected: KINDS[kind] ? lemma : null, lang: 'kk' })),
      },
    ],
  };
}
