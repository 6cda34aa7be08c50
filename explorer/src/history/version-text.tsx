import { formatDate } from '../entity/date.ts';
import { EVENT_TEXTS } from '../entity/event.message.ts';
import { NameLink } from '../entity/name-link.tsx';
import { ValueText } from '../entity/value-text.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { VersionFieldsFragment } from '../query/operations.ts';
import { HISTORY_TEXTS } from './history.message.ts';

type Of<Name extends VersionFieldsFragment['__typename']> = Extract<VersionFieldsFragment, { readonly __typename: Name }>;

interface VersionTextProps {
  readonly version: VersionFieldsFragment | null;
  /** The other version of a change: what is the same in both is not shown. */
  readonly other: VersionFieldsFragment | null;
}

/** A version in words. */
export function VersionText({ version, other }: VersionTextProps) {
  const t = useTexts(HISTORY_TEXTS);
  switch (version?.__typename) {
    case undefined:
      return null;
    case 'Name':
      return <span lang={version.lang}>{version.text}</span>;
    case 'IdentifierVersion':
      return <span>{version.identifier}</span>;
    case 'EntityVersion':
      return <span>{version.description ?? version.slug}</span>;
    case 'ClassVersion':
      return <ClassText version={version} />;
    case 'StatementVersion':
      return other ? <span>{t.rank[version.rank]}</span> : <StatementText version={version} />;
    case 'EvidenceVersion':
      return <span>{version.sentence && `${t.sentence(version.sentence.number)}: ${version.sentence.gloss}`}</span>;
    case 'MentionVersion':
      return <span>{version.surface}</span>;
    case 'QuotationVersion':
      return <span>{[t.sentences(version.first, version.last), version.asWritten].filter((part) => part !== null).join(' · ')}</span>;
    case 'SentenceVersion':
      return <span>{[t.sentence(version.number), version.gloss].filter((part) => part !== null).join(': ')}</span>;
    case 'ArticleVersion':
      return <ArticleText version={version} other={other?.__typename === 'ArticleVersion' ? other : null} />;
    default:
      return null;
  }
}

function ClassText({ version: { typeLabel, status, latitude, longitude } }: { readonly version: Of<'ClassVersion'> }) {
  const words = useTexts(EVENT_TEXTS).status;
  const place = latitude !== null && longitude !== null ? `${latitude}, ${longitude}` : null;
  return <span>{[typeLabel, status && words[status], place].filter(Boolean).join(' · ')}</span>;
}

const StatementText = ({ version: { subject, predicateInfo, value } }: { readonly version: Of<'StatementVersion'> }) => (
  <span>
    <NameLink {...subject} /> {predicateInfo.label} <ValueText value={value} />
  </span>
);

function ArticleText({ version, other }: { readonly version: Of<'ArticleVersion'>; readonly other: Of<'ArticleVersion'> | null }) {
  const t = useTexts(HISTORY_TEXTS);
  const lang = useLang();
  const parts = [
    version.title === other?.title ? null : (version.title ?? (other ? t.none_ : version.slug)),
    version.url === other?.url ? null : version.url,
    version.published?.edtf === other?.published?.edtf ? null : version.published && formatDate(lang, version.published.edtf),
    version.textAttached === other?.textAttached ? null : version.textAttached ? t.attached : t.noText,
  ];
  return <span>{parts.filter((part) => part !== null).join(' · ') || t.none_}</span>;
}
