import type { ReactNode } from 'react';
import { StatementRow } from '../comparison/statement-row.tsx';
import { NameLink } from '../entity/name-link.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { ReinstateArticle, WithdrawArticle, type WithdrawArticleMutation } from '../query/operations.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import '../comparison/comparison.css';
import { UNDOING_TEXTS } from './undoing.message.ts';

/** The dialog that withdraws an article, after it has told what falls with it. */
export function WithdrawTask({ id }: { readonly id: string }) {
  const t = useTexts(UNDOING_TEXTS);
  const lang = useLang();
  const write = useWrite(WithdrawArticle, ({ withdrawArticle }) => withdrawArticle, closeTask);
  const payload = write.checked?.payload;
  return (
    <>
      <h2>{t.withdraw}</h2>
      <WriteForm write={write} needsReason variables={{ ref: id, lang }} preview={payload && <Fallen payload={payload} />}>
        <p className="dim write-hint">{t.withdrawHint}</p>
      </WriteForm>
    </>
  );
}

/** The dialog that brings a withdrawn article back. */
export function ReinstateTask({ id }: { readonly id: string }) {
  const t = useTexts(UNDOING_TEXTS);
  const write = useWrite(ReinstateArticle, ({ reinstateArticle }) => reinstateArticle, closeTask);
  return (
    <>
      <h2>{t.reinstate}</h2>
      <WriteForm write={write} needsReason variables={{ ref: id }} />
    </>
  );
}

function Fallen({ payload }: { readonly payload: WithdrawArticleMutation['withdrawArticle'] }) {
  const t = useTexts(UNDOING_TEXTS);
  const { retractedCount, retracted, retainedCount, unnamedCount, unnamed, removedCount, removed, brokenLinkCount, brokenLinks } = payload;
  return (
    <>
      <Fold title={t.retracted(retractedCount)} count={retractedCount} shown={retracted.length}>
        {retracted.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </Fold>
      <p>{t.retained(retainedCount)}</p>
      <Fold title={t.broken(brokenLinkCount)} count={brokenLinkCount} shown={brokenLinks.length}>
        {brokenLinks.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </Fold>
      <Fold title={t.removed(removedCount)} count={removedCount} shown={removed.length}>
        {removed.map((entity) => (
          <li key={entity.id}>
            <NameLink {...entity} />
          </li>
        ))}
      </Fold>
      <Fold title={t.unnamed(unnamedCount)} count={unnamedCount} shown={unnamed.length}>
        {unnamed.map((entity) => (
          <li key={entity.id}>
            <NameLink {...entity} />
          </li>
        ))}
      </Fold>
    </>
  );
}

interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly shown: number;
  readonly children: ReactNode;
}

/** A count, which opens into its first items. */
function Fold({ title, count, shown, children }: FoldProps) {
  const t = useTexts(UNDOING_TEXTS);
  if (count === 0) return <p>{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="grounds">{children}</ul>
      {count > shown && <p className="dim">{t.first(shown)}</p>}
    </details>
  );
}
