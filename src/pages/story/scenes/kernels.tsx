import { INPUT_DIMENSION, OUTPUT_DIMENSION } from '../../../problem/dataset.ts';
import { kernelReach } from '../../../theory/kernelReach.ts';
import { candidates } from '../../../theory/monomials.ts';
import { countInWords, shareInWords } from '../../oneShot/inWords.ts';
import { Letter, Level } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';
import { BASE, COMPOSITE } from './words.tsx';

const { base, oneShot } = candidates(INPUT_DIMENSION, OUTPUT_DIMENSION);

export const kernelsPart: ScenePart = {
  Lead: () => (
    <>
      <p>
        A kernel method has fixed features and fits them all at once. It cannot make the {BASE} first and
        build on it: it must find a product of eight inputs in one shot.
      </p>
      <dl className="quoted">
        <div>
          <dt>products of two inputs</dt>
          <dd className="base">{countInWords(base)}</dd>
        </div>
        <div>
          <dt>products of eight inputs</dt>
          <dd className="composite">{oneShot.toLocaleString('en')}</dd>
        </div>
      </dl>
      <p>
        Theorem 3: whatever the kernel, it does not get below about <Level power={2} /> until the examples are
        of the order of{' '}
        <math>
          <msup>
            <mi>d</mi>
            <mn>8</mn>
          </msup>
        </math>
        , where d = 30 counts the inputs. Each kernel here gets the ridge that suits the test set best, which
        favours the kernels.
      </p>
    </>
  ),
  Idea: ({ experiment }) => (
    <p>
      Fitted to <Letter of="N" /> examples, a kernel’s answer is a weighted sum of <Letter of="N" /> functions
      that the labels do not choose, {experiment.samples.toLocaleString('en')} of them here. Averaged over all
      products of eight, they hold at most {shareInWords(kernelReach(experiment.samples, oneShot))} of a{' '}
      {COMPOSITE}.
    </p>
  ),
};
