import { NumbersOf } from '../../charts/frame/ShowNumbers.tsx';
import type { FigurePlaces } from '../../charts/series/figurePlaces.ts';
import { publishedTable } from '../../charts/tables/publishedTable.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { PUBLISHED_NAME, type PublishedPoint } from '../../files/published.ts';
import { problemOf } from '../../problem/problems.ts';
import type { FigurePoint } from '../../training/figures/figurePoints.ts';
import { isThePapers, outcomes } from '../../words/narration/sweeps/claims.ts';

interface BesideThePaperProps {
  readonly experiment: Experiment;
  readonly places: FigurePlaces;
  /** All that is known of the figure: the better of what was measured here and what is shipped. */
  readonly known: readonly FigurePoint[];
  readonly published: readonly PublishedPoint[];
}

function verdictOf(holds: boolean | undefined, comparable: boolean): string {
  if (holds === undefined) return 'not measured';
  if (!comparable) return 'measured at other numbers than the paper’s';
  return holds ? 'as the paper says' : 'not reproduced';
}

/** The paper's claims of a figure, each beside what is known of it here. */
function Claims({ known, experiment }: Pick<BesideThePaperProps, 'known' | 'experiment'>) {
  const comparable = isThePapers(experiment);
  return (
    <dl className="claims">
      {outcomes(known, experiment).map(({ claim, measured, holds }) => (
        <div key={claim}>
          <dt>The paper: {claim}.</dt>
          <dd>
            {measured && `Known here: ${measured}. `}
            <b>{verdictOf(holds, comparable)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Ours beside the paper's: its claims, and its points where they could be read. */
export function BesideThePaper({ experiment, places, known, published }: BesideThePaperProps) {
  const note = problemOf(experiment).words.figureNote;
  return (
    <section className="beside-the-paper" aria-label="Beside the paper">
      <h2>Beside the paper</h2>
      <Claims known={known} experiment={experiment} />
      {note && <p className="figure-note">{note}</p>}
      {published.length > 0 && (
        <>
          <p className="figure-note">
            Open marks: {PUBLISHED_NAME}, read off its drawing. Ours is the better of the point measured here
            and the shipped one.
          </p>
          <NumbersOf title="ours beside the paper’s" table={publishedTable(known, published, places)} />
        </>
      )}
    </section>
  );
}
