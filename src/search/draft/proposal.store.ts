import { parseEntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { findEntities } from '../../graph/filter/refs.store.ts';
import { findRecognizedLanguage, recognizeNames } from '../../text/recognize/recognize.ts';
import type { Span } from '../../text/sentence/split.ts';
import { markKnown } from '../new-name/known.ts';
import { type Proposal, proposeEntities } from './proposal.ts';

/** Maximum number of slugs with a number that are tried. */
const MAX_NUMBERED_SLUGS = 20;

/** Entities for the names of a text that are not within a mention of a known entity. No other entity has their slugs. One SQL statement. */
export async function proposeNames(db: Db, text: string, lang: string, mentions: readonly Span[]): Promise<Proposal[]> {
  const names = markKnown(recognizeNames(text, lang), mentions).filter(({ known }) => !known);
  const proposals = proposeEntities(names, findRecognizedLanguage(text, lang));
  const slugsOf = ({ slug }: Proposal): string[] => [
    slug,
    ...Array.from({ length: MAX_NUMBERED_SLUGS }, (_, index) => `${slug}-${index + 2}`),
  ];
  const taken = await findEntities(
    db,
    proposals.flatMap(slugsOf).flatMap((slug) => parseEntityRef(slug) ?? []),
  );
  const own = new Set<string>();
  return proposals.map((proposal) => {
    const slug = slugsOf(proposal).find((one) => !taken.has(one) && !own.has(one)) ?? proposal.slug;
    own.add(slug);
    return { ...proposal, slug };
  });
}
