import type { NetworkName } from '../../learners/learnerNames.ts';
import type { Figure, Panel } from '../choices.ts';
import type { FigurePreset, FigureSetting } from '../defaults/figures.ts';

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

const PAPER = {
  alpha: 0.3,
  width: 200,
  learningRates: [0.005, 0.01, 0.02, 0.05, 0.1],
  weightDecays: [1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2],
  epochs: 800,
  batchSize: 50,
  seeds: 3,
} as const;

const QUICK_3 = {
  ...PAPER,
  samples: 5000,
  epochs: 100,
} as const;

const QUICK_2 = {
  ...PAPER,
  widths: [20, 50, 100, 200, 500],
  learningRates: [0.02, 0.05, 0.1],
  weightDecays: [5e-3, 2e-2],
  seeds: 1,
} as const;

const PRESETS: Readonly<Record<Figure, Record<Panel, Record<'quick' | 'paper', FigurePreset>>>> = {
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
};

/** The defaults of a figure's link of v=1, where they departed from the laboratory's. It knew no size of version 2. */
export function v1Figure(figure: Figure, { panel, preset }: FigureSetting): FigurePreset {
  return PRESETS[figure][panel][preset === 'paper' ? 'paper' : 'quick'];
}
