import { ChoiceControl } from '../../controls/ChoiceControl.tsx';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

export const oneAfterTheOtherPart: ScenePart = {
  Lead: () => (
    <>
      <p>
        Block 2 builds on block 1. So train block 1 first, as a network of its own; then let its{' '}
        <Letter of="W" /> and <Letter of="A" /> stand still, to the bit, and train block 2 on what they make
        of each <Letter of="x" />. Each block gets half of the epochs, with the whole schedule of learning
        rates. Would you expect to lose anything?
      </p>
      <p>For comparison, the run with both blocks at once is drawn faint, with a letter.</p>
    </>
  ),
  Idea: () => (
    <p>
      Alone, block 1 fits the whole label as well as it can: it holds the {BASE} and, beside it, errors, since
      the {COMPOSITE} is noise to it. Block 2 has to read through them, with output weights <Letter of="A" />{' '}
      that were made for block 1. Trained together, both blocks can still change: these errors end lower,
      which is called backward feature correction (Allen-Zhu and Li 2020). The paper says that its result
      cannot be had one layer after the other. On the machine of scene 4 you can freeze <Letter of="W" /> at
      any epoch.
    </p>
  ),
  Controls: () => <ChoiceControl field="order" />,
};
