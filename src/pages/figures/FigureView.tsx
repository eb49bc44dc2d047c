import { lazy, useMemo } from 'react';
import { shippedPoints } from '../../files/references.ts';
import { isMap } from '../../training/figures/figureLayout.ts';
import { type FigurePoint, figurePoints, type LinkedPoint } from '../../training/figures/figurePoints.ts';
import { atPlacesOf, knownPoints } from '../../training/figures/knownPoints.ts';
import { NEEDLESS_RULE } from '../../training/figures/needless.ts';
import { narrateFigure } from '../../words/narration/sweeps/narrateFigure.ts';
import { narrateMap } from '../../words/narration/sweeps/narrateMap.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { FOLDED_FIELDS } from '../controls/foldedFields.ts';
import { LearnerChooser } from '../controls/LearnerChooser.tsx';
import { ProblemFold } from '../controls/ProblemFold.tsx';
import { useExperiment } from '../shared/experimentContext.ts';
import { BASE, COMPOSITE } from '../shared/frame/SignalNames.tsx';
import { Workbench } from '../shared/frame/Workbench.tsx';
import { Sentences } from '../shared/Sentences.tsx';
import { SweepBar } from '../shared/sweep/SweepBar.tsx';
import { SweepNotices } from '../shared/sweep/SweepNotices.tsx';
import { useSweep } from '../shared/sweep/sweepContext.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { FigureRecipe } from './FigureRecipe.tsx';
import { useFigure } from './figureContext.ts';
import { useKnownCells } from './useKnownCells.ts';

const FigureCharts = lazy(() => import('./FigureCharts.tsx'));
const MapCharts = lazy(() => import('./MapCharts.tsx'));

function Lead() {
  const { view, axis } = useExperiment(({ experiment }) => experiment);
  if (view === 'figure3' && axis === 'scale')
    return (
      <p className="lead">
        From a small start the ResNet learns features of its own and finds the {COMPOSITE}; a start that is
        too large for its learning rate diverges. Where between them does training end, and how does that move
        with the width?
      </p>
    );
  return (
    <p className="lead">
      {view === 'figure3' ? (
        <>
          The weaker the {BASE}, the less there is to build on.{' '}
          {axis === 'width' ? 'A line for each β' : 'At one width'}: is the {COMPOSITE} learned where
          α&nbsp;&lt;&nbsp;β, where α&nbsp;=&nbsp;β, and where α&nbsp;&gt;&nbsp;β?
        </>
      ) : (
        <>
          Networks against the kernel methods of the same architectures, at every width m. A learner with the{' '}
          {BASE} alone stands at kα².
        </>
      )}
    </p>
  );
}

/** The figure as far as it is measured. */
function useFigurePoints(): readonly LinkedPoint[] {
  const experiment = useSweep(({ sweep }) => sweep.experiment);
  const results = useSweep((state) => state.results);
  const { planOf } = useFigure();
  return useMemo(() => figurePoints(planOf(experiment), results), [planOf, experiment, results]);
}

function Narration({ points }: { readonly points: readonly LinkedPoint[] }) {
  const { experiment, status } = useSweep((state) => state.sweep);
  const { references } = useFigure();
  const sentences = useMemo(() => {
    const known = knownPoints<FigurePoint>(points, shippedPoints(references, experiment));
    return narrateFigure(points, experiment, status, atPlacesOf(points, known));
  }, [points, experiment, status, references]);
  return <Sentences sentences={sentences} finished={status === 'finished'} />;
}

/** What the map of the start and the width says. */
function MapNarration() {
  const { experiment, status } = useSweep((state) => state.sweep);
  const cells = useKnownCells();
  const sentences = useMemo(() => narrateMap(cells, experiment, status), [cells, experiment, status]);
  return <Sentences sentences={sentences} finished={status === 'finished'} />;
}

/** A figure of the paper: the shipped reference at once, live points over it. */
export function FigureView() {
  const view = useExperiment(({ experiment }) => experiment.view);
  const asMap = useSweep(({ sweep }) => isMap(sweep.experiment));
  const points = useFigurePoints();
  return (
    <Workbench
      bar={<SweepBar noun="run" />}
      target={
        <>
          <FigureChoice />
          <FieldControls roles={['problem', 'data']} without={FOLDED_FIELDS} />
          <ProblemFold without={['problem']} />
        </>
      }
      notices={<SweepNotices />}
      words={
        <>
          <Lead />
          {asMap ? <MapNarration /> : <Narration points={points} />}
        </>
      }
      charts={asMap ? <MapCharts /> : <FigureCharts points={points} />}
      below={<p className="figure-note">{NEEDLESS_RULE}</p>}
      cast={
        <>
          <FigureRecipe />
          {view === 'figure2' && <LearnerChooser />}
        </>
      }
    />
  );
}
