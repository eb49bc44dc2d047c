import type { LearnerName } from '../learners/learnerNames.ts';

/** The views of the page that a link can name. */
export const VIEWS = ['story', 'lab', 'samples', 'figure2', 'figure3'] as const;
export type View = (typeof VIEWS)[number];

/** The views that show a figure of the paper. */
export const FIGURES = ['figure2', 'figure3'] as const satisfies readonly View[];
export type Figure = (typeof FIGURES)[number];

/** True for a view that shows a figure of the paper. */
export function isFigure(view: View): view is Figure {
  return (FIGURES as readonly View[]).includes(view);
}

/** The halves of a figure: what is trained of the networks is every layer (a), or the hidden ones (b). */
export const PANELS = ['a', 'b'] as const;
export type Panel = (typeof PANELS)[number];

/** The sizes of a figure: one that a laptop finishes in minutes, and the paper's recipe. */
export const PRESET_NAMES = ['quick', 'paper'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** The scenes of the story, in order. */
export const SCENES = [1, 2, 3, 4, 5, 6, 7] as const;
export type Scene = (typeof SCENES)[number];

/**
 * What runs the arithmetic. `auto` picks for the machine; the others force one. `webgpu` and `wasm` are the fast
 * engines, `tfjs-…` the reference engine on one TensorFlow.js backend.
 */
export const ENGINE_CHOICES = ['auto', 'webgpu', 'wasm', 'tfjs-webgpu', 'tfjs-cpu'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];
export type EngineName = Exclude<EngineChoice, 'auto'>;

/** A whole experiment: everything that a link says, and nothing else. */
export interface Experiment {
  readonly view: View;
  /** Of the story: decides what the fields that its link leaves out are taken for. */
  readonly scene: Scene;
  /** Of a figure. */
  readonly panel: Panel;
  /** Of a figure: what the fields that its link leaves out are taken for. */
  readonly preset: PresetName;
  /** α: strength of the composite signal in H(x) = β F(x) + α G(F(x)). */
  readonly alpha: number;
  /** β: strength of the base signal. */
  readonly beta: number;
  /** Of Figure 3: the strengths β at which it measures. */
  readonly betas: readonly number[];
  /** N: training examples. */
  readonly samples: number;
  /** m: width of every hidden layer. */
  readonly width: number;
  /** Of Figure 2: the widths m at which it measures. */
  readonly widths: readonly number[];
  readonly learners: readonly LearnerName[];
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Of a figure: every one is tried with every weight decay, the best pair counts. */
  readonly learningRates: readonly number[];
  readonly weightDecays: readonly number[];
  readonly epochs: number;
  readonly batchSize: number;
  /** The first seed; a run of several uses seed, seed + 1, … */
  readonly seed: number;
  /** How many seeds run side by side. */
  readonly seeds: number;
  readonly engine: EngineChoice;
  /** Whether opening the link starts the run. */
  readonly autorun: boolean;
  /** Whether the page is shown to a hall: large type, keys, and controls that fade. */
  readonly present: boolean;
  /** Whether the page is a part of another: the chart and its sliders alone. */
  readonly embed: boolean;
  /** Runs kept on the charts for comparison, beside the live one. */
  readonly pins: readonly Pin[];
}

/** What decides the curves of a run, in the order of a link. */
export const PIN_KEYS = [
  'alpha',
  'beta',
  'samples',
  'width',
  'learners',
  'learningRate',
  'weightDecay',
  'epochs',
  'batchSize',
  'seed',
  'seeds',
  'engine',
] as const satisfies readonly (keyof Experiment)[];

/** A run that is kept for comparison: whoever opens its link trains it again. */
export type Pin = Pick<Experiment, (typeof PIN_KEYS)[number]>;
