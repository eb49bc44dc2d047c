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
  /** What writes it may come when it is asked for. */
  readonly csv: () => NamedText | Promise<NamedText>;
  readonly json: () => NamedText | Promise<NamedText>;
}

async function save(file: NamedText | Promise<NamedText>, type: string): Promise<void> {
  const { name, text } = await file;
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
        onClick={() => void save(csv(), 'text/csv')}
      >
        CSV
      </button>
      <button
        type="button"
        className="button"
        aria-label="Download JSON"
        title="Download all numbers, with link, seed and engine, as JSON"
        disabled={empty}
        onClick={() => void save(json(), 'application/json')}
      >
        JSON
      </button>
    </>
  );
}
