import { useMemo } from 'react';
import { FigureChart } from '../../charts/FigureChart.tsx';
import { FigurePartsChart } from '../../charts/FigurePartsChart.tsx';
import { comparablePoints, figurePlaces } from '../../charts/series/figurePlaces.ts';
import { type LineName, readLine } from '../../charts/series/lineNames.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { PUBLISHED_NAME, publishedBeside } from '../../files/published.ts';
import { otherTarget, shippedPoints } from '../../files/references.ts';
import { hasWidth, isFitted } from '../../learners/learnerNames.ts';
import type { FigureFile } from '../../training/figures/figureFile.ts';
import type { FigurePoint, LinkedPoint } from '../../training/figures/figurePoints.ts';
import { knownPoints } from '../../training/figures/knownPoints.ts';
import { errorText } from '../../words/numberText.ts';
import { LegendList } from '../shared/LegendList.tsx';
import { referenceNote } from '../shared/referenceNote.ts';
import { useSweep } from '../shared/sweep/sweepContext.ts';
import { useShownLines } from '../shared/useShownLines.ts';
import { BesideThePaper } from './BesideThePaper.tsx';
import { useFigure } from './figureContext.ts';

/** What is drawn beside the live points, and how they came about, in sentences. */
function noteOf(
  reference: FigureFile | undefined,
  drawn: { readonly reference: boolean; readonly published: boolean },
  experiment: Experiment,
): string {
  const { learners } = experiment;
  const other = reference && otherTarget(reference, experiment);
  const shipped = other
    ? `The shipped reference is not drawn: it was measured ${other}. `
    : !reference
      ? 'No reference is shipped for this panel. '
      : drawn.reference
        ? referenceNote(reference)
        : 'The shipped reference holds none of these lines. ';
  const isSolved = learners.some((learner) => hasWidth(learner) && isFitted(learner));
  return [
    shipped,
    drawn.published && `Open marks: ${PUBLISHED_NAME}. `,
    isSolved && 'The kernel methods were solved (ridge regression), not trained by SGD. ',
  ]
    .filter(Boolean)
    .join('');
}

/** What a line of Figure 3 is, beside its name. */
function labelOf(line: LineName, alpha: number): { readonly label: string } | undefined {
  const { beta } = readLine(line);
  if (beta === undefined) return undefined;
  return { label: beta === 0 ? 'no base signal' : `α/β = ${Number((alpha / beta).toPrecision(2))}` };
}

/** The charts of a figure: its points as they come, over the shipped reference and beside the paper's own points. */
export default function FigureCharts({ points }: { readonly points: readonly LinkedPoint[] }) {
  const { experiment } = useSweep((state) => state.sweep);
  const { references } = useFigure();
  const { view, axis, alpha } = experiment;
  const reference = references.measured(experiment);
  const comparable = reference !== undefined && otherTarget(reference, experiment) === undefined;
  const drawing = useMemo(
    () => ({
      points,
      reference: reference && comparable ? comparablePoints(reference.points, experiment) : [],
      published: comparablePoints(publishedBeside(references.published, experiment), experiment),
    }),
    [points, reference, comparable, references, experiment],
  );
  const places = useMemo(
    () => figurePlaces(experiment, [...drawing.reference, ...drawing.published]),
    [experiment, drawing.reference, drawing.published],
  );
  const known = useMemo(
    () =>
      knownPoints<FigurePoint>(points, comparablePoints(shippedPoints(references, experiment), experiment)),
    [points, references, experiment],
  );
  const { shown, hidden, toggle } = useShownLines(places.lines);
  const entries = places.lines.map((line) => {
    const errors = points.filter((point) => places.lineOf(point) === line).map(({ median }) => median);
    const error = errors.length > 0 ? errorText(Math.min(...errors)) : '–';
    return { learner: line, error, ...labelOf(line, alpha) };
  });
  return (
    <>
      <div className="charts sweep-charts">
        <FigureChart
          // Points along β have no place on an axis of widths, which may be the chart's for a moment more.
          key={axis}
          experiment={experiment}
          places={places}
          drawing={drawing}
          note={noteOf(
            reference,
            { reference: drawing.reference.length > 0, published: drawing.published.length > 0 },
            experiment,
          )}
          lines={shown}
        >
          <LegendList entries={entries} hidden={hidden} onToggle={toggle} />
          <p className="hall-only">
            {drawing.reference.length > 0 && 'Pale: the shipped reference. '}
            {drawing.published.length > 0 && `Open marks: ${PUBLISHED_NAME}.`}
          </p>
        </FigureChart>
        {view === 'figure3' && axis === 'beta' && (
          <FigurePartsChart
            experiment={experiment}
            points={points.filter(({ learner }) => learner === experiment.learners[0])}
          />
        )}
      </div>
      <BesideThePaper experiment={experiment} places={places} known={known} published={drawing.published} />
    </>
  );
}
