import { useLab, useLabActions } from '../../shared/labContext.ts';

/** Why a file is no pin. */
export function ImportNotice() {
  const sentence = useLab((state) => state.importNotice);
  const { dismissImport } = useLabActions();
  if (sentence === undefined) return null;
  return (
    <section className="notice" role="alert" aria-label="The imported file">
      <p>{sentence}</p>
      <button type="button" className="button" onClick={dismissImport}>
        Dismiss
      </button>
    </section>
  );
}
