import { SignInLink } from '../account/sign-in-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { RequestRejected, ServerUnreachable } from './send-operation.ts';
import './query.css';
import { QUERY_TEXTS } from './query.message.ts';

interface FailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** An error: the message of the API if there is one, and a button to retry. */
export function Failure({ error, onRetry }: FailureProps) {
  const t = useTexts(QUERY_TEXTS);
  const isSignInNeeded = error instanceof RequestRejected && error.errors.some(({ code }) => code === 'UNAUTHENTICATED');
  const title = isSignInNeeded
    ? t.signedOut
    : error instanceof RequestRejected
      ? t.refused
      : error instanceof ServerUnreachable
        ? t.unreachable
        : t.unexpected;
  return (
    <div className="failure" role="alert">
      <strong>{title}</strong>
      {error instanceof RequestRejected && !isSignInNeeded
        ? error.errors.map((apiError) => <ErrorDetails key={apiError.message} {...apiError} />)
        : null}
      {error instanceof ServerUnreachable ? <p>{t.unreachableHint}</p> : null}
      {isSignInNeeded ? (
        <SignInLink />
      ) : (
        <button type="button" className="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

function ErrorDetails({ message, argument, allowed }: RequestRejected['errors'][number]) {
  const t = useTexts(QUERY_TEXTS);
  return (
    <div className="failure-details">
      <p lang="en">{message}</p>
      {argument && <p>{`${t.argument}: ${argument}`}</p>}
      {allowed && !message.includes(allowed) && <p>{`${t.allowed}: ${allowed}`}</p>}
    </div>
  );
}
