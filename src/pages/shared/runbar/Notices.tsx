/** Why a run could not go on, and the way out. */
export function FailureNotice({
  failure,
  onRun,
}: {
  readonly failure: string | undefined;
  readonly onRun: () => void;
}) {
  if (failure === undefined) return null;
  return (
    <section className="notice failure" role="alert" aria-label="The run failed">
      <p>{failure}</p>
      <button type="button" className="button primary" onClick={onRun}>
        Run again
      </button>
    </section>
  );
}

/** What the reader should know while the run goes on. */
function CalmNotice({ about, sentence }: { readonly about: string; readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <section className="notice" role="status" aria-label={about}>
      <p>{sentence}</p>
    </section>
  );
}

/** Why the engine is not the one that was asked for, or not the one that the run began with. */
export function EngineNotice({ sentence }: { readonly sentence: string | undefined }) {
  return <CalmNotice about="The engine" sentence={sentence} />;
}

/** Why a reload will not find what was measured. */
export function StorageNotice({ sentence }: { readonly sentence: string | undefined }) {
  return <CalmNotice about="The storage" sentence={sentence} />;
}
