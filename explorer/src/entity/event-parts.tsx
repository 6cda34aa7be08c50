import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { HappenedFragment } from '../query/operations.ts';
import { pointing, usePointed } from '../state/pointed.ts';
import { dateIn } from './date.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { NameLink } from './name-link.tsx';
import { quantityIn } from './quantity.ts';
import { SourceButton } from './source-button.tsx';

type Event = Pick<HappenedFragment, 'status' | 'time' | 'participants' | 'quantities'>;

/** The API lists no more than so many participants. */
const MOST_LISTED = 200;

interface Props {
  readonly event: Event;
  /** An entity that need not be named here, as all of it is about it. */
  readonly besides?: string;
  /** Statements that light up with what is pointed at, such as those of a sentence. */
  readonly lit?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Who took part in an event, in which role, and how much of what; what is not named is there as such. */
export function EventParts({ event: { status, time, participants, quantities }, besides, lit = NONE }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const others = participants.filter(({ entity }) => !entity || entity.id !== besides);
  return (
    <div className="event-parts">
      {(status !== 'OCCURRED' || time) && (
        <p className="dim">
          {t.status[status]}
          {time && <span> · {dateIn(lang, time.edtf)}</span>}
        </p>
      )}
      <dl>
        {[...Map.groupBy(others, ({ role }) => role)].map(([role, group]) => (
          <div key={role}>
            <dt>{group[0]?.statement.predicateInfo.label}</dt>
            {group.map((one) => (
              <Participant key={one.statement.id} {...one} isLit={lit.has(one.statement.id)} />
            ))}
          </div>
        ))}
        {quantities.map((one) => (
          <Amount key={one.id} {...one} isLit={lit.has(one.id)} />
        ))}
      </dl>
      {participants.length >= MOST_LISTED && <p className="dim">{t.firstOnly(MOST_LISTED)}</p>}
    </div>
  );
}

interface Lit {
  readonly isLit: boolean;
}

function Participant({ entity, statement, certainty, isLit }: Event['participants'][number] & Lit) {
  const t = useTexts(ENTITY_TEXTS);
  const pointed = usePointed();
  const { label } = statement.predicateInfo;
  return (
    <dd data-pointed={isLit || pointed === statement.id || undefined} {...pointing(statement.id)}>
      {entity ? <NameLink {...entity} /> : <em className="dim">{t.notNamed}</em>}{' '}
      {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      <SourceButton id={statement.id} about={`${label}, ${entity?.label ?? t.notNamed}`} />
    </dd>
  );
}

function Amount({ id, predicate, predicateInfo: { label }, quantity, certainty, isLit }: Event['quantities'][number] & Lit) {
  const t = useTexts(ENTITY_TEXTS);
  const pointed = usePointed();
  const lang = useLang();
  const said = quantity ? quantityIn(lang, quantity, { each: predicate === 'AMOUNT_EACH' }) : t.notNamed;
  return (
    <div>
      <dt>{label}</dt>
      <dd data-pointed={isLit || pointed === id || undefined} {...pointing(id)}>
        {quantity ? <span className="amount">{said}</span> : <em className="dim">{said}</em>}{' '}
        {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
        <SourceButton id={id} about={`${label}, ${said}`} />
      </dd>
    </div>
  );
}
