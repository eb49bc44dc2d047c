import type { WriteStream } from 'node:tty';
import { durationText } from '../../words/durationText.ts';

const BAR_CELLS = 24;
/** How often a line is written where there is no terminal, ms. */
const LINE_EVERY_MS = 30_000;
const REDRAW_EVERY_MS = 200;

/** How far a figure is. */
export interface FigureProgress {
  readonly unitsDone: number;
  readonly unitsTotal: number;
  /** Of the work, from 0 to 1. */
  readonly share: number;
  readonly elapsedMs: number;
}

/** One line: a bar, units done of all, time left. */
function progressText({ unitsDone, unitsTotal, share, elapsedMs }: FigureProgress): string {
  const filled = Math.round(share * BAR_CELLS);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)}`;
  const left = share > 0.01 && share < 1 ? `, ${durationText((elapsedMs * (1 - share)) / share)} left` : '';
  return `${bar} ${unitsDone} of ${unitsTotal} units${left}`;
}

/** Shows progress on stderr: a bar that is redrawn on a terminal, else a line now and then. */
export class ProgressLine {
  readonly #stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean } = process.stderr) {
    this.#stream = stream;
  }

  show(progress: FigureProgress): void {
    const now = performance.now();
    const { isTTY = false } = this.#stream;
    if (now - this.#shownAt < (isTTY ? REDRAW_EVERY_MS : LINE_EVERY_MS)) return;
    this.#shownAt = now;
    this.#write(progress, isTTY ? '' : '\n');
  }

  end(progress: FigureProgress): void {
    this.#write(progress, '\n');
  }

  #write(progress: FigureProgress, ending: string): void {
    const start = this.#stream.isTTY ? '\r\x1b[2K' : '';
    this.#stream.write(`${start}${progressText(progress)}${ending}`);
  }
}
