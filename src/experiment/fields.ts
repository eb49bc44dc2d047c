import { LEARNER_NAMES } from '../learners/learnerNames.ts';
import {
  ENGINE_CHOICES,
  type Experiment,
  FIGURES,
  isFigure,
  PANELS,
  PRESET_NAMES,
  SCENES,
  VIEWS,
  type View,
} from './experiment.ts';
import { PRESETS } from './presets.ts';
import { SCENE_EXPERIMENTS } from './scenes.ts';

interface FieldText {
  /** The field's name in the link. */
  readonly link: string;
  /** The name on a control. */
  readonly label: string;
  /** The paper's letter, where it has one. */
  readonly symbol?: string;
  /** One sentence for the reader: what the field does. */
  readonly text: string;
  /** The views that have the field, where not all do; the others ignore it. */
  readonly views?: readonly View[];
}

/** A number between limits, both included; `integer` ones are whole. */
export interface NumberField extends FieldText {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Spacing of the slider's stops, where they are even. */
  readonly step?: number;
  /** The slider's stops, where they are not even; typed values between them are legal. */
  readonly stops?: readonly number[];
}

/** One of a few words. */
export interface ChoiceField extends FieldText {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** Some of a few words, at least one, separated by commas in the link. */
export interface ListField extends FieldText {
  readonly kind: 'list';
  readonly choices: readonly string[];
}

/** Different numbers between limits, at least one, separated by commas in the link. */
export interface NumbersField extends FieldText {
  readonly kind: 'numbers';
  /** Limits of each. */
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** 1 or 0. */
export interface FlagField extends FieldText {
  readonly kind: 'flag';
}

/** Some runs, or none, as `fieldText.ts` writes them. */
export interface PinsField extends FieldText {
  readonly kind: 'pins';
}

export type Field = NumberField | ChoiceField | ListField | NumbersField | FlagField | PinsField;
export type FieldKey = keyof Experiment;

export const MAX_SEED = 2 ** 31 - 1;
/** Numbers that a field of several holds at most. */
export const MOST_NUMBERS = 20;
/** More pinned runs than this are not told apart on a chart. */
export const MOST_PINS = 4;

const LEARNING_RATE_LIMITS = { min: 1e-6, max: 10, integer: false } as const;
const WEIGHT_DECAY_LIMITS = { min: 0, max: 1, integer: false } as const;
const BETA_LIMITS = { min: 0, max: 1, integer: false } as const;
const WIDTH_LIMITS = { min: 4, max: 2000, integer: true } as const;

/**
 * The one table of an experiment's fields. The link codec, the controls and the command line all read it; the
 * order is that of the fields in a link.
 */
export const FIELDS = {
  view: {
    kind: 'choice',
    link: 'view',
    label: 'View',
    choices: VIEWS,
    text: 'Which page is open: the story, the laboratory, the test error against N, or a figure of the paper.',
  },
  scene: {
    kind: 'number',
    link: 'scene',
    label: 'Scene',
    min: Math.min(...SCENES),
    max: Math.max(...SCENES),
    integer: true,
    views: ['story'],
    text: 'Which scene of the story is open; the fields that are left out are taken for those of its experiment.',
  },
  panel: {
    kind: 'choice',
    link: 'panel',
    label: 'Panel',
    choices: PANELS,
    views: FIGURES,
    text: 'Half of a figure: every layer is trained (a), or the hidden ones (b).',
  },
  preset: {
    kind: 'choice',
    link: 'preset',
    label: 'Size',
    choices: PRESET_NAMES,
    views: FIGURES,
    text: 'What the fields that are left out are taken for: a size that takes minutes, or the paper’s recipe.',
  },
  alpha: {
    kind: 'number',
    link: 'alpha',
    label: 'Composite signal',
    symbol: 'α',
    min: 0,
    max: 1,
    integer: false,
    step: 0.05,
    text: 'Strength of the composite signal G(F(x)), the part that only a hierarchical learner finds.',
  },
  beta: {
    kind: 'number',
    link: 'beta',
    label: 'Base signal',
    symbol: 'β',
    ...BETA_LIMITS,
    step: 0.05,
    text: 'Strength of the base signal F(x), the part that every learner can find.',
  },
  betas: {
    kind: 'numbers',
    link: 'betas',
    label: 'Base signals',
    symbol: 'β',
    ...BETA_LIMITS,
    views: ['figure3'],
    text: 'The strengths of the base signal at which Figure 3 measures.',
  },
  samples: {
    kind: 'number',
    link: 'n',
    label: 'Training examples',
    symbol: 'N',
    min: 50,
    max: 10000,
    integer: true,
    stops: [50, 100, 200, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000, 7500, 10000],
    text: 'How many examples the learners train on; 2,000 fresh ones test them.',
  },
  width: {
    kind: 'number',
    link: 'width',
    label: 'Width',
    symbol: 'm',
    ...WIDTH_LIMITS,
    stops: [4, 10, 20, 50, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000],
    text: 'Neurons in every hidden layer. The time of a step grows with its square.',
  },
  widths: {
    kind: 'numbers',
    link: 'widths',
    label: 'Widths',
    symbol: 'm',
    ...WIDTH_LIMITS,
    views: ['figure2'],
    text: 'The widths at which Figure 2 measures.',
  },
  learners: {
    kind: 'list',
    link: 'learners',
    label: 'Learners',
    choices: LEARNER_NAMES,
    text: 'The networks and kernel methods that are trained side by side.',
  },
  learningRate: {
    kind: 'number',
    link: 'lr',
    label: 'Learning rate',
    ...LEARNING_RATE_LIMITS,
    stops: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
    text: 'Size of an SGD step; divided by 10 for the second half of the epochs.',
  },
  weightDecay: {
    kind: 'number',
    link: 'wd',
    label: 'Weight decay',
    ...WEIGHT_DECAY_LIMITS,
    stops: [0, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2, 0.1],
    text: 'Pull of every weight towards zero. Too little, and a learner memorises.',
  },
  learningRates: {
    kind: 'numbers',
    link: 'lrs',
    label: 'Learning rates',
    ...LEARNING_RATE_LIMITS,
    views: FIGURES,
    text: 'A figure’s grid: each is tried with each weight decay, and the best pair by test error counts.',
  },
  weightDecays: {
    kind: 'numbers',
    link: 'wds',
    label: 'Weight decays',
    ...WEIGHT_DECAY_LIMITS,
    views: FIGURES,
    text: 'The other side of the grid.',
  },
  epochs: {
    kind: 'number',
    link: 'epochs',
    label: 'Epochs',
    min: 1,
    max: 2000,
    integer: true,
    stops: [10, 20, 50, 100, 200, 400, 800, 1200, 2000],
    text: 'How many times the learners see the whole training set.',
  },
  batchSize: {
    kind: 'number',
    link: 'batch',
    label: 'Batch size',
    min: 1,
    max: 1000,
    integer: true,
    stops: [10, 20, 50, 100, 200, 500, 1000],
    text: 'Examples per SGD step. The paper uses 50.',
  },
  seed: {
    kind: 'number',
    link: 'seed',
    label: 'Seed',
    min: 0,
    max: MAX_SEED,
    integer: true,
    text: 'Fixes the data, the initial weights and the order of the batches.',
  },
  seeds: {
    kind: 'number',
    link: 'seeds',
    label: 'Seeds',
    min: 1,
    max: 10,
    integer: true,
    step: 1,
    text: 'How many seeds run side by side; charts show their median and range.',
  },
  engine: {
    kind: 'choice',
    link: 'engine',
    label: 'Engine',
    choices: ENGINE_CHOICES,
    text: 'What does the arithmetic. Auto times what this machine has on the experiment and takes the fastest.',
  },
  autorun: {
    kind: 'flag',
    link: 'autorun',
    label: 'Start on opening',
    text: 'Whether opening the link starts the run.',
  },
  present: {
    kind: 'flag',
    link: 'present',
    label: 'Presenter mode',
    text: 'Whether the page is shown to a hall: large type, keys instead of buttons.',
  },
  embed: {
    kind: 'flag',
    link: 'embed',
    label: 'Embedded',
    views: ['lab'],
    text: 'Whether the page is a part of another: the chart and its sliders alone.',
  },
  pins: {
    kind: 'pins',
    link: 'pins',
    label: 'Pinned runs',
    views: ['lab'],
    text: 'Runs to compare with, drawn faded; whoever opens the link trains them again.',
  },
} as const satisfies Record<FieldKey, Field>;

export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[];

/** Whether a view has a field; it ignores the others. */
export function isFieldOf(key: FieldKey, view: View): boolean {
  const { views }: Field = FIELDS[key];
  return views?.includes(view) ?? true;
}

/** The experiment that an empty link describes; the whole of it is seen within a minute or so on a laptop. */
export const DEFAULT_EXPERIMENT: Experiment = {
  view: 'lab',
  panel: 'a',
  preset: 'quick',
  alpha: 0.3,
  beta: 1,
  betas: PRESETS.figure3.a.quick.betas,
  samples: 5000,
  width: 100,
  widths: PRESETS.figure2.a.paper.widths,
  learners: ['3resnetU-all', '3layer-all', '2layer-all', '3resnetU-ntk', '3resnetU-last'],
  learningRate: 0.05,
  weightDecay: 1e-3,
  learningRates: PRESETS.figure3.a.quick.learningRates,
  weightDecays: PRESETS.figure3.a.quick.weightDecays,
  epochs: 100,
  batchSize: 50,
  seed: 1,
  seeds: 1,
  scene: 1,
  engine: 'auto',
  autorun: true,
  present: false,
  embed: false,
  pins: [],
};

/** What an empty link of another view asks for instead, where the laboratory's defaults do not suit it. */
const VIEW_DEFAULTS: Partial<Record<View, Partial<Experiment>>> = {
  // With this recipe the ResNet finds the composite signal between N = 1,000 and 2,000, and never below.
  samples: {
    samples: 10000,
    width: 200,
    weightDecay: 5e-3,
    epochs: 200,
    learners: ['3resnetU-all', '2layer-all', 'exact-ntk-3resnetU', 'exact-ntk-2layer', 'poly-2'],
  },
};

/** The fields that decide, with the view, what the others are taken for. */
export type Setting = Pick<Experiment, 'panel' | 'preset' | 'scene'>;

/**
 * What the fields that a link leaves out are taken for.
 *
 * @param setting panel and preset of a figure, the scene of the story; the other views have none.
 */
export function defaultExperiment(view: View, setting: Partial<Setting> = {}): Experiment {
  const { panel, preset, scene } = { ...DEFAULT_EXPERIMENT, ...setting };
  if (isFigure(view)) return { ...DEFAULT_EXPERIMENT, ...PRESETS[view][panel][preset], view, panel, preset };
  if (view === 'story') return { ...DEFAULT_EXPERIMENT, ...SCENE_EXPERIMENTS[scene], view, scene };
  return { ...DEFAULT_EXPERIMENT, ...VIEW_DEFAULTS[view], view };
}

/** The values that a field takes, in words: "a whole number from 50 to 10000". */
export function allowedRange(field: Field): string {
  switch (field.kind) {
    case 'number':
      return `a ${field.integer ? 'whole ' : ''}number from ${field.min} to ${field.max}`;
    case 'choice':
      return `one of ${field.choices.join(', ')}`;
    case 'list':
      return `one or more of ${field.choices.join(', ')}, separated by commas`;
    case 'numbers':
      return `1 to ${MOST_NUMBERS} different ${field.integer ? 'whole ' : ''}numbers from ${field.min} to ${field.max}, separated by commas`;
    case 'flag':
      return '1 or 0';
    case 'pins':
      return `up to ${MOST_PINS} runs such as beta:1;seed:1, separated by commas`;
  }
}
