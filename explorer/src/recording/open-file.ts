import { LikelyEntities } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { LANGS, type Lang } from '../state/state.ts';
import { replaceDraft } from './article-draft.ts';
import { readFileText } from './text-file.ts';

/** The one organization of the graph that has the name of a site; null if there are several or none. */
async function findPublisher(site: string | null, lang: Lang) {
  if (site === null) return null;
  const { resolve } = await sendOperation(LikelyEntities, { name: site, lang });
  const publishers = (resolve[0]?.candidates ?? []).filter(
    ({ entity }) => entity.kind === 'ORGANIZATION' && entity.label.toLowerCase() === site.toLowerCase(),
  );
  const [only] = publishers;
  return publishers.length === 1 && only ? only.entity : null;
}

/** Takes the text of a file, and what the file says of where it is from. */
export async function openFile(file: File, maxLength: number, lang: Lang): Promise<void> {
  const origin = await readFileText(file);
  replaceDraft({
    ...{ text: origin.text.slice(0, maxLength).toWellFormed(), sentences: [], facts: [] },
    lang: LANGS.find((tag) => origin.lang.startsWith(tag)) ?? null,
    title: origin.title ?? '',
    published: origin.published ?? '',
    url: origin.url ?? '',
    publisher: await findPublisher(origin.site, lang),
    slug: '',
  });
}
