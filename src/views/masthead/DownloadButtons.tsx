import { useContext } from 'react';
import { downloadName, runAsCsv, runAsJson } from '../../store/download.ts';
import { queryOf } from '../../store/labStore.ts';
import { LabContext, useLab } from '../labContext.ts';
import { VERSION } from '../version.ts';

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

/** Saves all logs of the run as a file. */
export function DownloadButtons() {
  const lab = useContext(LabContext);
  const empty = useLab(({ run }) => run.curves.every((curve) => curve.logs.length === 0));
  const run = () => lab!.store.getState().run;
  const saveCsv = () => save(downloadName(run(), 'csv'), 'text/csv', runAsCsv(run()));
  const saveJson = () => {
    const link = location.origin + location.pathname + queryOf(run().experiment);
    save(downloadName(run(), 'json'), 'application/json', runAsJson(run(), { link, version: VERSION }));
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label="Download CSV"
        title="Download all logs of this run as CSV"
        disabled={empty}
        onClick={saveCsv}
      >
        CSV
      </button>
      <button
        type="button"
        className="button"
        aria-label="Download JSON"
        title="Download all logs of this run, with its link, seed and engine, as JSON"
        disabled={empty}
        onClick={saveJson}
      >
        JSON
      </button>
    </>
  );
}
