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

/**
 * The sizes of a figure: one that a laptop finishes in two minutes, and the paper's own. `v2` is the quick one of the paper's
 * version 2: its problem, its hidden layers, its start.
 */
export const PRESET_NAMES = ['quick', 'paper', 'v2'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/**
 * What Figure 3 can be drawn against: the width m, with a line for each β, as the paper does; β, at one width; or, at one β, the
 * width and the scale of the start, as a map.
 */
export const FIGURE_AXES = ['width', 'beta', 'scale'] as const;
export type FigureAxis = (typeof FIGURE_AXES)[number];

/** How fast a run goes: as fast as it can, or stretched to so many seconds; `auto` leaves it to the view. */
export const PACES = ['auto', 'fast', '10', '20', '40'] as const;

/** What an embedded page can show. */
export const EMBED_PARTS = ['chart', 'machine', 'sliders', 'text'] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

/** How the two blocks of a ResNet train: both at once, or one after the other. */
export const TRAINING_ORDERS = ['together', 'inner-first', 'outer-first'] as const;
export type TrainingOrder = (typeof TRAINING_ORDERS)[number];

/** The scenes of the story, in order. */
export const SCENES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Scene = (typeof SCENES)[number];

/**
 * What runs the arithmetic. `auto` picks for the machine; the others force one. `webgpu` and `wasm` are the fast
 * engines, `tfjs-…` the reference engine on one TensorFlow.js backend.
 */
export const ENGINE_CHOICES = ['auto', 'webgpu', 'wasm', 'tfjs-webgpu', 'tfjs-cpu'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];
export type EngineName = Exclude<EngineChoice, 'auto'>;
