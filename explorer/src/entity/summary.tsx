import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { EntityQuery, HoldingFieldsFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { NameLink } from './name-link.tsx';
import { formatPeriod } from './period.ts';
import { SourceButton } from './source-button.tsx';

/** Maximum number of holdings in the summary. The facts below have all. */
const MAX_HOLDINGS = 3;

/** One line for a person: the offices with their organizations. For an office: its holders. The latest come first. */
export function Summary({ entity }: { readonly entity: NonNullable<EntityQuery['entity']> }) {
  const isPerson = 'offices' in entity;
  const holdings = isPerson ? entity.offices : 'holders' in entity ? entity.holders : [];
  if (holdings.length === 0) return null;
  return (
    <ul className="entity-summary">
      {listHoldings(holdings)
        .slice(0, MAX_HOLDINGS)
        .map((holding) => (
          <HoldingLine key={holding.statement.id} holding={holding} isPerson={isPerson} />
        ))}
    </ul>
  );
}

const getStart = ({ statement }: HoldingFieldsFragment): string => statement.validFrom?.edtf ?? '';
const hasEnd = ({ statement }: HoldingFieldsFragment): boolean => statement.validTo !== null;

/** Holdings without a known end first, then the latest. Of one holding that several statements tell of, the one with its end. */
function listHoldings(holdings: readonly HoldingFieldsFragment[]): readonly HoldingFieldsFragment[] {
  const groups = Map.groupBy(holdings, (holding) => `${holding.office.id} ${holding.person?.id} ${getStart(holding)}`);
  return [...groups.values()]
    .flatMap((group) => (group.some(hasEnd) ? group.filter(hasEnd) : group.slice(0, 1)))
    .toSorted((a, b) => Number(hasEnd(a)) - Number(hasEnd(b)) || getStart(b).localeCompare(getStart(a)));
}

function HoldingLine({
  holding: { person, office, statement },
  isPerson,
}: {
  readonly holding: HoldingFieldsFragment;
  readonly isPerson: boolean;
}) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const period = formatPeriod(lang, statement.validFrom?.edtf ?? null, statement.validTo?.edtf ?? null);
  const shown = isPerson ? office : person;
  // Most names of offices name the organization already.
  const organization = isPerson && office.officeOf && !office.label.includes(office.officeOf.label) ? office.officeOf : null;
  return (
    <li>
      {shown ? <NameLink {...shown} /> : <em className="dim">{t.notNamed}</em>}
      {organization && (
        <>
          {', '}
          <NameLink {...organization} />
        </>
      )}
      {period && <span className="dim"> · {period}</span>}
      {statement.certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      <SourceButton id={statement.id} description={shown?.label ?? t.notNamed} />
    </li>
  );
}
