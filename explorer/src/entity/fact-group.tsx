import { useAsOf } from '../as-of/use-as-of.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { FactsOf, type Predicate } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import { useKeptSwitch } from '../state/use-kept.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { Fact, type FactNode } from './fact.tsx';

/** The statements of one predicate: their count and the ones loaded with the entity. */
export interface FactGroup {
  readonly predicate: Predicate;
  readonly label: string;
  readonly count: number;
  readonly first: readonly FactNode[];
}

interface FactGroupRowsProps {
  readonly entity: string;
  readonly group: FactGroup;
  readonly direction: 'OUT' | 'IN';
}

/** The first statements. More load page by page. */
export function FactGroupRows({ entity, group: { predicate, count, first }, direction }: FactGroupRowsProps) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const asOf = useAsOf();
  const [isOpen, setOpen] = useKeptSwitch(`more ${entity} ${direction} ${predicate}`);
  const pages = usePages(
    FactsOf,
    { ref: entity, direction, predicate: [predicate], asOf, lang },
    (answer) => answer.entity?.statements,
    isOpen,
  );
  const facts = pages.nodes ?? first;
  const remaining = count - facts.length;
  return (
    <>
      <ul>
        {facts.map((statement) => (
          <Fact key={statement.id} statement={statement} direction={direction} />
        ))}
      </ul>
      {pages.error ? (
        <Failure error={pages.error} onRetry={pages.retry} />
      ) : remaining > 0 ? (
        <button type="button" className="more" disabled={pages.isLoading} onClick={() => (isOpen ? pages.loadMore() : setOpen(true))}>
          {t.more(remaining)}
        </button>
      ) : null}
    </>
  );
}
