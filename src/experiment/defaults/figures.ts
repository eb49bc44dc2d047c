import type { LearnerName } from '../../learners/learnerNames.ts';
import type { ProblemName } from '../../problem/problems.ts';
import type { Figure, FigureAxis, Panel, PresetName } from '../choices.ts';
import type { Experiment } from '../experiment.ts';
import type { KeyOfRole } from '../keys.ts';

/** The fields that decide the defaults of a figure's others. */
export interface FigureSetting {
  readonly preset: PresetName;
  readonly problem: ProblemName;
  readonly panel: Panel;
  readonly axis: FigureAxis;
}

/** What a preset gives: anything that decides what is trained, but the draw and the machine. */
export type FigurePreset = Partial<
  Pick<Experiment, KeyOfRole<'problem' | 'data' | 'recipe' | 'learners' | 'sweep'>>
>;

/** The sizes that every panel has. */
type Size = Exclude<PresetName, 'v2'>;
/** The versions of the paper; a problem that is neither's is measured as version 3's. */
type PaperVersion = 'v2' | 'v3';
type OfEach<Value> = Readonly<Record<PaperVersion, Readonly<Record<Panel, Value>>>>;

/**
 * What follows from what a link says of a figure: version 2's preset is of its problem, and its figures train the hidden
 * layers alone.
 */
export function wholeSetting<Said extends Partial<FigureSetting>>(said: Said): Said & Partial<FigureSetting> {
  const problem = said.problem ?? (said.preset === 'v2' ? 'v2' : undefined);
  const panel = said.panel ?? (problem === 'v2' ? 'b' : undefined);
  return { ...said, ...(problem && { problem }), ...(panel && { panel }) };
}

/** What the paper states of every figure; N, what is trained and the start are those of the panel. */
const PAPERS_OWN: OfEach<FigurePreset> = {
  v3: { a: { samples: 500, init: 'linear' }, b: { samples: 1000, init: 'paper' } },
  v2: { a: { samples: 1000, init: 'linear' }, b: { samples: 1000, init: 'paper' } },
};
const OF_ALL_FIGURES = { alpha: 0.3, width: 200, epochs: 800, batchSize: 50, seeds: 3 } as const;

const QUICK_WIDTHS = [100, 200, 500] as const;
/** Version 2's figures reach as far for the ResNet, and farther; a learner's line ends at its widest. */
const PAPERS_WIDTHS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000] as const;

/** Where every layer is trained, a wide network needs a small start, or it diverges with the learning rate that finds the composite signal. */
const SMALL_STARTS = [0.05, 0.1, 0.2, 0.3, 0.5] as const;

/** The grids around what was found best; docs/science.md has the numbers. */
const GRIDS: Readonly<Record<Size, OfEach<FigurePreset>>> = {
  quick: {
    v3: {
      a: { widths: [...QUICK_WIDTHS, 1000], learningRates: [0.1], weightDecays: [5e-3], scales: [0.3] },
      b: { widths: QUICK_WIDTHS, learningRates: [0.5], weightDecays: [5e-4], scales: [0.9] },
    },
    v2: {
      a: { widths: QUICK_WIDTHS, learningRates: [0.1], weightDecays: [5e-3], scales: [0.3] },
      b: { widths: QUICK_WIDTHS, learningRates: [1], weightDecays: [5e-4] },
    },
  },
  paper: {
    v3: {
      a: {
        widths: PAPERS_WIDTHS,
        learningRates: [0.05, 0.1],
        weightDecays: [2e-3, 5e-3],
        scales: SMALL_STARTS,
      },
      b: {
        widths: PAPERS_WIDTHS,
        learningRates: [0.2, 0.5, 1],
        weightDecays: [2e-4, 5e-4, 1e-3],
        scales: [0.7, 0.9, 1],
      },
    },
    v2: {
      a: {
        widths: PAPERS_WIDTHS,
        learningRates: [0.05, 0.1],
        weightDecays: [2e-3, 5e-3],
        scales: SMALL_STARTS,
      },
      b: {
        widths: PAPERS_WIDTHS,
        learningRates: [0.5, 1],
        weightDecays: [2e-4, 5e-4, 2e-3],
        scales: [0.6, 1],
      },
    },
  },
};

/** Where Figure 2 departs from them at the quick size: networks without U = V A want more weight decay. */
const QUICK_FIGURE_2: OfEach<FigurePreset> = {
  v3: { a: {}, b: {} },
  v2: { a: {}, b: { learningRates: [0.5], weightDecays: [5e-4, 2e-3] } },
};
const WIDEST_FREE: Readonly<Record<Size, number>> = { quick: 200, paper: 2000 };

/** The kernel methods at their end: ridge regression on the features of the finite networks; and the limits of infinite width. */
const KERNEL_METHODS: Readonly<Record<PaperVersion, readonly LearnerName[]>> = {
  v3: [
    'ridge-3resnet-last',
    'ridge-3layer-last',
    'ridge-2layer-last',
    'ridge-3resnet-ntk',
    'ridge-3layer-ntk',
    'ridge-2layer-ntk',
    'exact-ck-3layer',
    'exact-ck-2layer',
    'exact-ntk-3layer',
    'exact-ntk-2layer',
  ],
  // Version 2 linearises in the hidden layers alone.
  v2: [
    'ridge-3resnet-last',
    'ridge-3layer-last',
    'ridge-2layer-last',
    'ridge-3resnet-ntkHidden',
    'ridge-3layer-ntkHidden',
    'ridge-2layer-ntkHidden',
    'exact-ck-3layer',
    'exact-ck-2layer',
  ],
};

/** The networks of Figure 2, which holds them against the kernel methods. */
const FIGURE_2: OfEach<readonly LearnerName[]> = {
  v3: {
    a: ['3resnet-all', '3resnetU-all', '3layer-all', '2layer-all'],
    b: ['3resnet-hidden', '3resnetU-hidden', '3layer-hidden', '2layer-hidden'],
  },
  v2: {
    a: ['3resnet-all', '3layer-all', '2layer-all'],
    b: ['3resnet-hidden', '3layer-hidden', '2layer-hidden'],
  },
};
/** Whose sensitivity to α Figure 3 shows. */
const FIGURE_3: Readonly<Record<Panel, readonly LearnerName[]>> = {
  a: ['3resnet-all'],
  b: ['3resnet-hidden'],
};

/** The map of scale × m: from starts that are small enough at every width to such as diverge at each. */
const MAPS: Readonly<Record<Panel, FigurePreset>> = {
  a: { scales: [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.4, 2] },
  b: { scales: [0.3, 0.5, 0.7, 0.8, 0.9, 1, 1.2, 1.5] },
};
const MAP_WIDTHS = [100, 200, 500, 1000] as const;

/** The β of the paper; where β itself lies along the axis, there is room for more of it. */
const PAPERS_BETAS = { betas: [1, 0.5, 0.3, 0.2, 0] } as const;

/** What the map of scale × m has of its own. */
function mapPreset(size: Size, panel: Panel): FigurePreset {
  return { ...MAPS[panel], ...(size === 'quick' && { widths: MAP_WIDTHS }) };
}

/** The defaults of a figure where they depart from the laboratory's. */
export function figurePreset(figure: Figure, { preset, problem, panel, axis }: FigureSetting): FigurePreset {
  const size = preset === 'paper' ? 'paper' : 'quick';
  const version = problem === 'v2' ? 'v2' : 'v3';
  return {
    ...OF_ALL_FIGURES,
    ...PAPERS_OWN[version][panel],
    ...GRIDS[size][version][panel],
    ...(figure === 'figure2' && size === 'quick' && QUICK_FIGURE_2[version][panel]),
    widestFree: WIDEST_FREE[size],
    ...(figure === 'figure3' && axis === 'width' && PAPERS_BETAS),
    ...(figure === 'figure3' && axis === 'scale' && mapPreset(size, panel)),
    learners:
      figure === 'figure2' ? [...FIGURE_2[version][panel], ...KERNEL_METHODS[version]] : FIGURE_3[panel],
  };
}
