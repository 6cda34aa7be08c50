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
      {sortHoldings(holdings)
        .slice(0, MAX_HOLDINGS)
        .map((holding) => (
          <HoldingLine key={holding.statements[0]?.id} holding={holding} isPerson={isPerson} />
        ))}
    </ul>
  );
}

const getStart = ({ since }: HoldingFieldsFragment): string => since?.edtf ?? '';

/** Holdings without a known end first, then the latest. */
const sortHoldings = (holdings: readonly HoldingFieldsFragment[]): readonly HoldingFieldsFragment[] =>
  holdings.toSorted((a, b) => Number(a.until !== null) - Number(b.until !== null) || getStart(b).localeCompare(getStart(a)));

/** An end "on that day or earlier" is shown as the day, and marked as inferred. */
const getEnd = ({ until }: HoldingFieldsFragment): string | null => until?.edtf.replace(/^\.\.\//, '') ?? null;

function HoldingLine({ holding, isPerson }: { readonly holding: HoldingFieldsFragment; readonly isPerson: boolean }) {
  const { person, office, statements, isEndDerived } = holding;
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const period = formatPeriod(lang, holding.since?.edtf ?? null, getEnd(holding));
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
      {(isEndDerived || statements.every(({ certainty }) => certainty === 'INFERRED')) && <span className="badge">{t.inferred}</span>}
      {statements.map(({ id }) => (
        <SourceButton key={id} id={id} description={shown?.label ?? t.notNamed} />
      ))}
    </li>
  );
}
