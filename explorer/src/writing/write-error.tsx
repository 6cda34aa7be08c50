import { useTexts } from '../message/use-texts.ts';
import { RequestRejected, ServerUnreachable } from '../query/send-operation.ts';
import { WRITING_TEXTS } from './writing.message.ts';

/** Why nothing was written: all mistakes with their places, in the words of the server. */
export function WriteError({ error }: { readonly error: Error }) {
  const t = useTexts(WRITING_TEXTS);
  const rejected = error instanceof RequestRejected ? error.errors : [];
  const isTaken = rejected.some(({ code }) => code === 'CONFLICT');
  const title = error instanceof ServerUnreachable ? t.unreachable : isTaken ? t.conflict : t.refused;
  return (
    <div className="write-error" role="alert">
      <strong>{title}</strong>
      {rejected.map(({ message, mistakes }) =>
        mistakes.length > 0 ? (
          <ul key={message} lang="en">
            {mistakes.map((mistake) => (
              <li key={`${mistake.path} ${mistake.message}`}>
                <code>{mistake.path}</code> {mistake.message}
              </li>
            ))}
          </ul>
        ) : (
          <p key={message} lang="en">
            {message.replace(/^[A-Z_]+: /, '')}
          </p>
        ),
      )}
    </div>
  );
}
