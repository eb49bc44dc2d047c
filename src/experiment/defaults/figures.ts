import type { NetworkName } from '../../learners/learnerNames.ts';
import type { Figure, Panel, PresetName } from '../choices.ts';
import type { Experiment } from '../experiment.ts';
import type { KeyOfRole } from '../keys.ts';

/** What a preset gives: anything that decides what is trained, but the draw and the machine. */
type Preset = Partial<Pick<Experiment, KeyOfRole<'problem' | 'data' | 'recipe' | 'learners' | 'sweep'>>>;

/** Presets of all figures, by panel and size. */
export type Figures = Readonly<Record<Figure, Record<Panel, Record<PresetName, Preset>>>>;

/** What figure 2 holds the networks against: the kernel methods of every architecture. */
const KERNEL_METHODS: readonly NetworkName[] = [
  '3resnetU-last',
  '3resnetU-ntk',
  '3layer-last',
  '3layer-ntk',
  '2layer-last',
  '2layer-ntk',
];
const TRAINED_WHOLE: readonly NetworkName[] = ['3resnetU-all', '3layer-all', '2layer-all', ...KERNEL_METHODS];
const TRAINED_INSIDE: readonly NetworkName[] = [
  '3resnetU-hidden',
  '3layer-hidden',
  '2layer-hidden',
  ...KERNEL_METHODS,
];

/** The paper's recipe: 800 epochs, both hyper-parameters from {1, 2, 5}·10^−j over all of their sensible range. */
const PAPER = {
  alpha: 0.3,
  width: 200,
  // A wide network's linearisation needs the small ones: 3resnetU-ntk diverges at m = 500 with 0.05.
  learningRates: [0.005, 0.01, 0.02, 0.05, 0.1],
  weightDecays: [1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2],
  epochs: 800,
  batchSize: 50,
  seeds: 3,
} as const;

/** Figure 3 at the cheapest size at which its transition near β = α was found: more examples, fewer epochs. */
const QUICK_3 = {
  ...PAPER,
  samples: 5000,
  epochs: 100,
} as const;

/** Figure 2 at the paper's N: fewer widths, seeds and epochs. */
const QUICK_2 = {
  ...PAPER,
  widths: [20, 50, 100, 200, 500],
  learningRates: [0.02, 0.05, 0.1],
  weightDecays: [5e-3, 2e-2],
  seeds: 1,
} as const;

/** The defaults of a figure, by its panel and preset, where they depart from the laboratory's. */
export const PRESETS = {
  figure2: {
    a: {
      quick: { ...QUICK_2, samples: 500, epochs: 200, learners: TRAINED_WHOLE },
      paper: { ...PAPER, samples: 500, learners: TRAINED_WHOLE },
    },
    b: {
      quick: { ...QUICK_2, samples: 1000, epochs: 100, learners: TRAINED_INSIDE },
      paper: { ...PAPER, samples: 1000, learners: TRAINED_INSIDE },
    },
  },
  figure3: {
    a: {
      quick: {
        ...QUICK_3,
        width: 100,
        learningRates: [0.05, 0.1],
        weightDecays: [5e-4, 1e-3, 2e-3],
        learners: ['3resnetU-all'],
      },
      paper: { ...PAPER, samples: 500, learners: ['3resnetU-all'] },
    },
    b: {
      quick: {
        ...QUICK_3,
        width: 200,
        learningRates: [0.1],
        weightDecays: [5e-4, 1e-3],
        learners: ['3resnetU-hidden'],
      },
      paper: { ...PAPER, samples: 1000, learners: ['3resnetU-hidden'] },
    },
  },
} as const satisfies Figures;
