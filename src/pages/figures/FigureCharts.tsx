import { FigureChart } from '../../charts/FigureChart.tsx';
import { FigurePartsChart } from '../../charts/FigurePartsChart.tsx';
import { isFigure } from '../../experiment/choices.ts';
import { otherTarget } from '../../files/references.ts';
import type { FigureFile } from '../../training/figures/figureFile.ts';
import type { LinkedPoint } from '../../training/figures/figurePoints.ts';
import { errorText } from '../../words/numberText.ts';
import { LegendList } from '../shared/LegendList.tsx';
import { useSweep } from '../shared/sweep/sweepContext.ts';
import { useShownLearners } from '../shared/useShownLearners.ts';
import { useFigure } from './figureContext.ts';

function noteOf(reference: FigureFile | undefined, other: string | undefined): string {
  if (!reference) return 'No reference is shipped for this panel. ';
  if (other) return `The shipped reference is not drawn: it was measured ${other}. `;
  const { samples, epochs, seeds } = reference.recipe;
  return `Broad and pale: the shipped reference (version ${reference.version}, ${reference.date.slice(0, 10)}, N = ${samples}, ${epochs} epochs, ${(seeds as number) || 1} seeds). `;
}

/** The charts of a figure: its points as they come, over the shipped reference. */
export default function FigureCharts({ points }: { readonly points: readonly LinkedPoint[] }) {
  const { experiment } = useSweep((state) => state.sweep);
  const { references } = useFigure();
  const { shown, hidden, toggle } = useShownLearners(experiment.learners);
  const { view, panel } = experiment;
  const reference = isFigure(view) ? references(view, panel) : undefined;
  const other = reference && otherTarget(reference, experiment);
  const comparable = reference !== undefined && other === undefined;
  const entries = experiment.learners.map((learner) => {
    const errors = points.filter((point) => point.learner === learner).map(({ median }) => median);
    return { learner, error: errors.length > 0 ? errorText(Math.min(...errors)) : '–' };
  });
  return (
    <div className="charts sweep-charts">
      <FigureChart
        experiment={experiment}
        points={points}
        reference={comparable ? reference.points : undefined}
        referenceNote={noteOf(reference, other)}
        learners={shown}
      >
        <LegendList entries={entries} hidden={hidden} onToggle={toggle} />
        {comparable && <p className="hall-only">Pale: the shipped reference</p>}
      </FigureChart>
      {view === 'figure3' && (
        <FigurePartsChart
          experiment={experiment}
          points={points.filter(({ learner }) => learner === experiment.learners[0])}
        />
      )}
    </div>
  );
}
