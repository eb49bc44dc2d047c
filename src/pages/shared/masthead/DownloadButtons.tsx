import { saveFile } from '../../../files/saveFile.ts';
import { FILE_PREFIX } from '../version.ts';

/** A file to save. */
interface NamedText {
  /** What stands after the program's name and version. */
  readonly name: string;
  readonly text: string;
}

interface DownloadButtonsProps {
  /** Nothing has been measured yet. */
  readonly empty: boolean;
  readonly csv: () => NamedText;
  readonly json: () => NamedText;
}

function save({ name, text }: NamedText, type: string): void {
  saveFile(FILE_PREFIX + name, new Blob([text], { type }));
}

/** Saves all that was measured as a file. */
export function DownloadButtons({ empty, csv, json }: DownloadButtonsProps) {
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label="Download CSV"
        title="Download all numbers as CSV"
        disabled={empty}
        onClick={() => save(csv(), 'text/csv')}
      >
        CSV
      </button>
      <button
        type="button"
        className="button"
        aria-label="Download JSON"
        title="Download all numbers, with link, seed and engine, as JSON"
        disabled={empty}
        onClick={() => save(json(), 'application/json')}
      >
        JSON
      </button>
    </>
  );
}
