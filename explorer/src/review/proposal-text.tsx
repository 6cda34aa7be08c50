import { NameLink } from '../entity/name-link.tsx';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Predicates, type ProposalFieldsFragment, type ProposedTermFieldsFragment } from '../query/operations.ts';

interface ProposalTextProps {
  readonly proposal: ProposalFieldsFragment;
}

/** What is proposed, in words. */
export function ProposalText({ proposal: { entities, statements, mentioned, speaker, words } }: ProposalTextProps) {
  const kinds = useTexts(KIND_TEXTS).one;
  const lang = useLang();
  const { data } = useAnswer(Predicates, { lang }, { enabled: statements.length > 0 });
  const getLabel = (predicate: string) => data?.predicates.find((info) => info.predicate === predicate)?.label ?? predicate;
  return (
    <>
      {entities.map(({ slug, kind, names }) => (
        <p key={slug}>
          <b>{names.join(', ') || slug}</b> {kind && <span className="dim">· {kinds[kind]}</span>}
        </p>
      ))}
      {statements.map(({ subject, predicate, object, value }) => (
        <p key={`${subject.slug} ${predicate} ${object?.slug} ${value}`}>
          <Term term={subject} /> <span className="dim">· {getLabel(predicate)}:</span> {object ? <Term term={object} /> : (value ?? '…')}
        </p>
      ))}
      {mentioned && (
        <p>
          «{words[0]?.text}» → <Term term={mentioned} />
        </p>
      )}
      {speaker && (
        <p>
          <Term term={speaker} />
        </p>
      )}
    </>
  );
}

/** An entity of the graph, or one that is only proposed. */
function Term({ term: { entity, name, slug } }: { readonly term: ProposedTermFieldsFragment }) {
  return entity ? <NameLink {...entity} /> : <em>{name ?? slug}</em>;
}
