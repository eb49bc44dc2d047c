import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

/** What was wrong with the link, field by field. */
export function LinkNotice() {
  const issues = useExperiment((state) => state.issues);
  const { dismissIssues } = useExperimentActions();
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
