import type { ArticleType, EntityKind, EntityNameFragment, EntityType, MentionKind, Predicate, ValueKind } from '../query/operations.ts';
import { createStore } from '../state/store.ts';
import type { ValueDraft } from '../value/value-draft.ts';

/** An entity that a mark may mean. A new one has its slug as its id. */
export interface LikelyEntity extends EntityNameFragment {
  readonly description: string | null;
}

export interface DraftSentence {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words of the text that are a name. */
export interface DraftMark {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly surface: string;
  /** The words without the case ending. */
  readonly lemma: string;
  readonly kind: MentionKind;
  readonly candidates: readonly LikelyEntity[];
  /** The kind of a name that the graph does not know. */
  readonly likelyKind: EntityKind | null;
  /** What it means. Null while nothing is chosen. */
  readonly entity: EntityNameFragment | null;
  /** True if it means no entity. */
  readonly isIgnored: boolean;
}

/** An entity that the article brings. */
export interface NewEntity extends EntityNameFragment {
  readonly type: EntityType | null;
}

export interface DraftFact {
  readonly key: string;
  readonly subject: EntityNameFragment;
  readonly predicate: Predicate;
  readonly label: string;
  readonly valueKinds: readonly ValueKind[];
  readonly value: ValueDraft;
  /** Numbers of sentences. */
  readonly sentences: readonly number[];
  /** Why it follows from the sentences. Empty if they state it. */
  readonly inferred: string;
}

/** An article while it is being written. */
export interface ArticleDraft {
  readonly text: string;
  /** A NOTE is in one's own sentences. */
  readonly type: ArticleType;
  /** Null for the language that the letters suggest. */
  readonly lang: string | null;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly publisher: EntityNameFragment | null;
  /** Empty for the one made of the title. */
  readonly slug: string;
  /** Empty until the text has been read. */
  readonly sentences: readonly DraftSentence[];
  readonly marks: readonly DraftMark[];
  readonly newEntities: readonly NewEntity[];
  readonly facts: readonly DraftFact[];
}

const NO_DRAFT: ArticleDraft = {
  text: '',
  type: 'NEWS',
  lang: null,
  title: '',
  published: '',
  url: '',
  publisher: null,
  slug: '',
  sentences: [],
  marks: [],
  newEntities: [],
  facts: [],
};

const DRAFT_KEY = 'shezhire:article';

/** The draft of this window, also after the page was loaded anew. */
function readDraft(): ArticleDraft {
  try {
    // Only `replaceDraft` writes it.
    return { ...NO_DRAFT, ...(JSON.parse(sessionStorage.getItem(DRAFT_KEY) ?? '{}') as Partial<ArticleDraft>) };
  } catch {
    return NO_DRAFT;
  }
}

const draft = createStore(readDraft());

export const useDraft = (): ArticleDraft => draft.use((current) => current);
export const getDraft = (): ArticleDraft => draft.get();

export function replaceDraft(change: Partial<ArticleDraft>): void {
  draft.set({ ...draft.get(), ...change });
  try {
    sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draft.get()));
  } catch {
    // The draft lasts until the page is closed.
  }
}

export const clearDraft = (): void => replaceDraft(NO_DRAFT);

/** Every entity of the draft once: those that are marked, and those that are new. */
export function listDraftEntities({ marks, newEntities, facts }: ArticleDraft): readonly EntityNameFragment[] {
  const all = [...marks.flatMap(({ entity }) => entity ?? []), ...newEntities, ...facts.map(({ subject }) => subject)];
  return [...new Map(all.map(({ id, kind, label }) => [id, { id, kind, label }])).values()];
}

/** Ids of the entities that the draft says something of. */
export const listUsedIds = ({ marks, facts }: ArticleDraft): ReadonlySet<string> =>
  new Set([
    ...marks.flatMap(({ entity }) => entity?.id ?? []),
    ...facts.flatMap(({ subject, value }) => [subject.id, ...(value.type === 'ENTITY' && value.entity ? [value.entity.id] : [])]),
  ]);

export const isSameMark = (a: DraftMark, b: DraftMark): boolean => a.start === b.start && a.end === b.end;

/** Says what a mark means, and all others with the same words that mean nothing yet. */
export function chooseMark(mark: DraftMark, entity: EntityNameFragment | null, isIgnored = false): void {
  const { marks } = draft.get();
  const isMeant = (other: DraftMark) => isSameMark(other, mark) || (other.surface === mark.surface && !other.entity && !other.isIgnored);
  replaceDraft({ marks: marks.map((other) => (isMeant(other) ? { ...other, entity, isIgnored } : other)) });
}

/** Marks a new entity where its name stands in a sentence, unless those words are marked already. */
export function markNewEntity({ number, start, text }: DraftSentence, entity: NewEntity): void {
  const { marks } = draft.get();
  const index = text.indexOf(entity.label);
  if (index < 0) return;
  const from = start + Array.from(text.slice(0, index)).length;
  const to = from + Array.from(entity.label).length;
  if (marks.some((mark) => mark.start < to && mark.end > from)) return;
  const mark: DraftMark = {
    ...{ start: from, end: to, sentence: number, surface: entity.label, lemma: entity.label },
    ...{ kind: entity.kind === 'EVENT' ? 'EVENT' : 'NAME', candidates: [], likelyKind: entity.kind, entity, isIgnored: false },
  };
  replaceDraft({ marks: [...marks, mark].toSorted((a, b) => a.start - b.start) });
}
