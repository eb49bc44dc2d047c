import { type ReactNode, Suspense } from 'react';
import { Formula } from '../../controls/Formula.tsx';
import { LinkNotice } from '../../controls/LinkNotice.tsx';

interface WorkbenchProps {
  /** Runs it, and says how far it is. */
  readonly bar: ReactNode;
  /** The controls below the formula. */
  readonly target: ReactNode;
  /** What went wrong. */
  readonly notices: ReactNode;
  /** What to look for, and what is seen. */
  readonly words: ReactNode;
  /** They come later than the rest: the chart library is most of the page's weight. */
  readonly charts: ReactNode;
  /** What stands below the charts. */
  readonly below: ReactNode;
  /** The learners, and how they are trained. */
  readonly cast: ReactNode;
}

/** A view that is worked with: the target and its learners at the left, what comes of them at the right. */
export function Workbench({ bar, target, notices, words, charts, below, cast }: WorkbenchProps) {
  return (
    <main className="lab">
      {bar}
      <section className="panel target" aria-label="Target">
        <Formula />
        {target}
      </section>
      <section className="results" aria-label="Results">
        <LinkNotice />
        {notices}
        <div className="words">{words}</div>
        <Suspense fallback={<div className="charts-coming">Loading the charts …</div>}>{charts}</Suspense>
        {below}
      </section>
      <section className="panel cast" aria-label="Learners and recipe">
        {cast}
      </section>
    </main>
  );
}
