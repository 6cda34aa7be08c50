import { useTexts } from '../message/use-texts.ts';
import { Refused, Unreachable } from './ask.ts';
import './query.css';
import { QUERY_TEXTS } from './query.message.ts';

interface Props {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What went wrong: in the API's own words where it has told, and what to do now. */
export function Failure({ error, onRetry }: Props) {
  const t = useTexts(QUERY_TEXTS);
  const title = error instanceof Refused ? t.refused : error instanceof Unreachable ? t.unreachable : t.unexpected;
  return (
    <div className="failure" role="alert">
      <strong>{title}</strong>
      {error instanceof Refused ? error.told.map((one) => <Told key={one.message} {...one} />) : null}
      {error instanceof Unreachable ? <p>{t.unreachableHint}</p> : null}
      <button type="button" className="button" onClick={onRetry}>
        {t.retry}
      </button>
    </div>
  );
}

function Told({ message, argument, allowed }: Refused['told'][number]) {
  const t = useTexts(QUERY_TEXTS);
  return (
    <div className="failure-told">
      <p lang="en">{message}</p>
      {argument && <p>{`${t.argument}: ${argument}`}</p>}
      {allowed && !message.includes(allowed) && <p>{`${t.allowed}: ${allowed}`}</p>}
    </div>
  );
}
