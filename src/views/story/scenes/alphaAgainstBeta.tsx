import { defaultExperiment } from '../../../experiment/fields.ts';
import { queryOf } from '../../../store/labStore.ts';
import { NumberControl } from '../../controls/NumberControl.tsx';
import { Comparison, Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';
import { BASE, COMPOSITE } from './words.tsx';

const FIGURE_3 = queryOf(defaultExperiment('figure3'));

export const alphaAgainstBetaPart: ScenePart = {
  Lead: ({ experiment: { alpha, beta } }) => (
    <p>
      The {COMPOSITE} stands on the {BASE}. So make the step it stands on{' '}
      {alpha > beta ? 'the weaker of the two' : 'weaker, or stronger'}:{' '}
      <math>
        <mi className="base">β</mi>
        <mo>=</mo>
        <mn>{beta}</mn>
      </math>{' '}
      against{' '}
      <math>
        <mi className="composite">α</mi>
        <mo>=</mo>
        <mn>{alpha}</mn>
      </math>
      . Everything else is as before, but for the learning rate.
    </p>
  ),
  Idea: () => (
    <>
      <p>
        While the ResNet looks for the {BASE}, the {COMPOSITE} is noise to it. Where <Comparison sign=">" />{' '}
        that noise is the louder part of the label; the paper says that the {COMPOSITE} then becomes
        practically impossible to learn. Move <Letter of="β" signal="base" /> and see where it turns.
      </p>
      <p>
        <a href={FIGURE_3}>Figure 3</a> measures eleven β on several seeds, with the best of several recipes
        at each.
      </p>
    </>
  ),
  Controls: () => <NumberControl field="beta" signal="base" />,
};
