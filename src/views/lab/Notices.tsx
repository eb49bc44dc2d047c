import { useLab, useLabActions } from '../labContext.ts';

/** What was wrong with the link, field by field. */
export function LinkNotice() {
  const issues = useLab((state) => state.issues);
  const { dismissIssues } = useLabActions();
  if (issues.length === 0) return null;
  return (
    <section className="notice" role="alert" aria-label="The link">
      <div>
        <p>
          <b>Not all of this link could be used as it stands.</b>
        </p>
        <ul>
          {issues.map(({ field, message }) => (
            <li key={field + message}>{message}</li>
          ))}
        </ul>
      </div>
      <button type="button" className="button" onClick={dismissIssues}>
        Dismiss
      </button>
    </section>
  );
}

/** Why a run could not go on, and the way out. */
export function FailureNotice() {
  const failure = useLab(({ run }) => run.failure);
  const { run } = useLabActions();
  if (failure === undefined) return null;
  return (
    <section className="notice failure" role="alert" aria-label="The run failed">
      <p>{failure}</p>
      <button type="button" className="button primary" onClick={run}>
        Run again
      </button>
    </section>
  );
}

/** What happened to the engine while the run went on. */
export function EngineNotice() {
  const sentence = useLab(({ run }) => run.engineNotice);
  if (sentence === undefined) return null;
  return (
    <section className="notice" role="status" aria-label="The engine">
      <p>{sentence}</p>
    </section>
  );
}
