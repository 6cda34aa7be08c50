import { useTexts } from '../message/use-texts.ts';
import type { EventFieldsFragment } from '../query/operations.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { EVENT_TEXTS } from './event.message.ts';
import { NameLink } from './name-link.tsx';
import { QuantityText } from './quantity-text.tsx';
import { SourceButton } from './source-button.tsx';
import { Standing } from './standing.tsx';

type Event = Pick<EventFieldsFragment, 'status' | 'time' | 'participants' | 'quantities'>;

/** Maximum number of participants that the API returns. */
const MAX_PARTICIPANTS = 200;

interface EventPartsProps {
  readonly event: Event;
  /** An entity to leave out, because the panel is about it. */
  readonly omittedEntity?: string;
  /** Statements to highlight. */
  readonly highlighted?: ReadonlySet<string>;
}

const NO_STATEMENTS: ReadonlySet<string> = new Set();

/** The participants of an event by role, and its quantities. Unnamed values are shown as such. */
export function EventParts({
  event: { status, time, participants, quantities },
  omittedEntity,
  highlighted = NO_STATEMENTS,
}: EventPartsProps) {
  const t = useTexts(EVENT_TEXTS);
  const shownParticipants = participants.filter(({ entity }) => !entity || entity.id !== omittedEntity);
  return (
    <div className="event-parts">
      {(status !== 'OCCURRED' || time) && (
        <p className="dim">
          {t.status[status]}
          {time && <span> · {time.text}</span>}
        </p>
      )}
      <dl>
        {[...Map.groupBy(shownParticipants, ({ role }) => role)].map(([role, group]) => (
          <div key={role}>
            <dt>{group[0]?.statement.predicateInfo.label}</dt>
            {group.map((item) => (
              <Participant key={item.statement.id} {...item} isHighlighted={highlighted.has(item.statement.id)} />
            ))}
          </div>
        ))}
        {quantities.map((item) => (
          <Amount key={item.id} {...item} isHighlighted={highlighted.has(item.id)} />
        ))}
      </dl>
      {participants.length >= MAX_PARTICIPANTS && <p className="dim">{t.firstOnly(MAX_PARTICIPANTS)}</p>}
    </div>
  );
}

interface HighlightProps {
  readonly isHighlighted: boolean;
}

function Participant({ entity, statement, certainty, isHighlighted }: Event['participants'][number] & HighlightProps) {
  const t = useTexts(EVENT_TEXTS);
  const hovered = useHovered();
  const { label } = statement.predicateInfo;
  return (
    <dd data-pointed={isHighlighted || hovered === statement.id || undefined} {...createHoverHandlers(statement.id)}>
      {entity ? <NameLink {...entity} /> : <em className="dim">{t.notNamed}</em>}{' '}
      {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>} <Standing standing={statement.standing} />
      <SourceButton id={statement.id} description={`${label}, ${entity?.label ?? t.notNamed}`} />
    </dd>
  );
}

function Amount({
  id,
  predicate,
  predicateInfo: { label },
  quantity,
  certainty,
  standing,
  isHighlighted,
}: Event['quantities'][number] & HighlightProps) {
  const t = useTexts(EVENT_TEXTS);
  const hovered = useHovered();
  const text = quantity ? (predicate === 'AMOUNT_EACH' ? t.each(quantity.text) : quantity.text) : t.notNamed;
  return (
    <div>
      <dt>{label}</dt>
      <dd data-pointed={isHighlighted || hovered === id || undefined} {...createHoverHandlers(id)}>
        {quantity ? <QuantityText {...quantity} className="amount" text={text} /> : <em className="dim">{text}</em>}{' '}
        {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>} <Standing standing={standing} />
        <SourceButton id={id} description={`${label}, ${text}`} />
      </dd>
    </div>
  );
}
