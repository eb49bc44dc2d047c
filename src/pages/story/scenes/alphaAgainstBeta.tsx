import { defaultExperiment } from '../../../experiment/defaults/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { keysOf } from '../../../experiment/keys.ts';
import { queryOf } from '../../../store/lab/labStore.ts';
import { MathFormula } from '../../../ui/MathFormula.tsx';
import { NumberControl } from '../../controls/NumberControl.tsx';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Comparison, Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

const FIGURE_3 = queryOf(defaultExperiment('figure3'));

/** The same recipe as in scene 4, as long as no link changes it. */
function Rest({ experiment }: { readonly experiment: Experiment }) {
  const scene4 = defaultExperiment('story', { scene: 4 });
  const same = keysOf('data', 'recipe').every((key) => experiment[key] === scene4[key]);
  return same ? 'All else is as in scene 4.' : null;
}

export const alphaAgainstBetaPart: ScenePart = {
  Lead: ({ experiment, experiment: { alpha, beta } }) => (
    <p>
      The {COMPOSITE} stands on the {BASE}. So make the {BASE}{' '}
      {alpha > beta ? 'the weaker of the two' : 'weaker, or stronger'}:{' '}
      <MathFormula inline text={`{base:β} = "${beta}"`} /> against{' '}
      <MathFormula inline text={`{composite:α} = "${alpha}"`} />. <Rest experiment={experiment} />
    </p>
  ),
  Idea: () => (
    <>
      <p>
        While the ResNet looks for the {BASE}, the {COMPOSITE} is noise to it. Where <Comparison sign=">" />{' '}
        that noise is the louder part of the label; the paper says that the {COMPOSITE} then becomes
        practically impossible to learn. Move <Letter of="β" signal="base" /> and see from which value on it
        is learned.
      </p>
      <p>
        <a href={FIGURE_3}>Figure 3</a> measures five β at several widths, on three seeds each. With its fewer
        examples the {COMPOSITE} needs a stronger <Letter of="β" signal="base" /> than here.
      </p>
    </>
  ),
  Controls: () => <NumberControl field="beta" />,
};
