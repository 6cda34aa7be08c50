import { basename } from 'node:path';
import { z } from 'zod';
import { typesOf } from '../../schema/ontology.ts';
import { addressShape, langShape, pointShape, slugShape, writtenShape } from '../ingest/shape-values.ts';
import { toSlug } from '../text/name/slug.ts';

const MAX_SLUG_LENGTH = 80;

/** Who publishes a data set: all its parts are one source. */
const publisherShape = z.strictObject({
  name: writtenShape.max(500),
  lang: langShape.default('en'),
  type: z.enum(typesOf('ORGANIZATION')).default('UNSPECIFIED'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must be an item such as Q2013')
    .optional(),
});

/** What is known of a data set beside its rows. */
export const datasetShape = z.strictObject({
  slug: slugShape
    .max(MAX_SLUG_LENGTH)
    .regex(/^[a-z]/, 'must begin with a letter, as it is a scheme of identifiers too')
    .optional(),
  title: writtenShape.optional(),
  url: addressShape.optional(),
  published: pointShape.optional().describe('When this version of the data set was published'),
  lang: langShape.default('en').describe('The language of its words'),
  licence: writtenShape.optional().describe('The terms of the data set, for readers of the mapping'),
  publisher: publisherShape.optional(),
});

export interface Dataset extends Omit<z.infer<typeof datasetShape>, 'licence'> {
  readonly slug: string;
  readonly title: string;
}

/** Completes what is known of a data set with the name of its file. @throws an Error if the name gives no slug */
export function readDataset(file: string, given: z.input<typeof datasetShape> = {}): Dataset {
  const { licence: _, ...known } = datasetShape.parse(given);
  const name = basename(file)
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z]+$/i, '');
  const slug = known.slug ?? toSlug(name, MAX_SLUG_LENGTH).replace(/^(?=\d)/, 'data-');
  if (slug === '') throw new Error(`${file}: its name gives no slug: write dataset: { slug: ... } into a mapping`);
  return { ...known, slug, title: known.title ?? name };
}
