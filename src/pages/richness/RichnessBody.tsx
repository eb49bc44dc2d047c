import { useMemo } from 'react';
import { NumbersOf } from '../../charts/frame/ShowNumbers.tsx';
import { defaultExperiment } from '../../experiment/defaults/defaults.ts';
import { RICH_OR_LAZY } from '../../experiment/defaults/richness.ts';
import { queryOf } from '../../store/lab/labStore.ts';
import { movementsOf } from '../../store/lab/movements.ts';
import { ALIGNMENT_SAMPLES } from '../../training/movement/movement.ts';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { useShownRun } from '../shared/time/useShownRun.ts';
import { movementTable } from './movementTable.ts';
import './richness.css';

const MAP = queryOf(defaultExperiment('figure3', { axis: 'scale' }));

/** What the buttons set up, in words. */
const STARTS = {
  rich: 'A small start, × 0.3: rich',
  lazy: 'A large start, × 2: lazy',
} as const satisfies Record<keyof typeof RICH_OR_LAZY, string>;

/** Sets up the ResNet beside its linearisation, from a small or a large start. */
function BesideItsLinearisation() {
  const { edit, commit } = useLabActions();
  return (
    <fieldset className="richness-starts">
      <legend>The ResNet beside its linearisation, 3resnet-ntk</legend>
      {(Object.keys(STARTS) as (keyof typeof STARTS)[]).map((start) => (
        <button
          key={start}
          type="button"
          className="button"
          onClick={() => {
            edit(RICH_OR_LAZY[start]);
            commit();
          }}
        >
          {STARTS[start]}
        </button>
      ))}
      <p>
        Each sets m, the learning rate, weight decay and epochs, too: a large start bears a small rate alone.
        The scale of the start is a slider of the recipe. <a href={MAP}>The map over start and width</a> shows
        where training ends.
      </p>
    </fieldset>
  );
}

/** How far each network of the run has come from its start, as the page shows it. */
export default function RichnessBody() {
  const { curves } = useShownRun();
  const isReady = useLab(({ run }) => run.status === 'idle' || run.status === 'starting');
  const moved = useMemo(() => movementsOf(curves), [curves]);
  return (
    <div className="richness-body">
      <p>
        From a small start a network builds features of its own: its weights go far, and its tangent kernel,
        K(x, x′) = ⟨∇<sub>θ</sub> f(x), ∇<sub>θ</sub> f(x′)⟩, turns. From a large start it stays near it and
        trains like its linearisation, which is a kernel method. Measured are ‖W − W₀‖ / ‖W₀‖ and the
        alignment ⟨K, K₀⟩ / (‖K‖ ‖K₀‖) of the first output’s kernel on {ALIGNMENT_SAMPLES} test examples, at
        epochs 1, 2, 5, 10, 20 … and at the end.
      </p>
      {moved.length > 0 ? (
        <NumbersOf title="how far the networks have come" table={movementTable(moved)} />
      ) : (
        <p className="richness-none">
          {isReady ? 'Press Run to measure it.' : 'Nothing of it has been measured in this run.'}
        </p>
      )}
      <BesideItsLinearisation />
    </div>
  );
}
