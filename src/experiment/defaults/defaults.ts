import { type Figure, isFigure, type Scene, type View } from '../choices.ts';
import type { Experiment } from '../experiment.ts';
import { isFieldOf } from '../fields.ts';
import { type FigurePreset, type FigureSetting, figurePreset, wholeSetting } from './figures.ts';
import { DEFAULT_EXPERIMENT } from './lab.ts';
import { SAMPLES } from './samples.ts';
import { SCENE_EXPERIMENTS } from './scenes.ts';

/** The fields that decide, with the view, the defaults of the others. */
export interface Setting extends FigureSetting {
  readonly scene: Scene;
}

/** The fields of a setting; the default of each depends on those before it alone. */
export const SETTING_KEYS = [
  'scene',
  'preset',
  'problem',
  'panel',
  'axis',
] as const satisfies readonly (keyof Setting)[];

/** Where the views depart from the laboratory's experiment. */
interface Defaults {
  readonly lab: Experiment;
  readonly samples: Partial<Experiment>;
  readonly figures: (figure: Figure, setting: FigureSetting) => FigurePreset;
}

/** The experiment of a link that says no more than where it leads, by some defaults. */
export function defaultsFrom(
  { lab, samples, figures }: Defaults,
  view: Exclude<View, 'story'>,
  said: Partial<Setting> = {},
): Experiment {
  if (!isFigure(view)) return { ...lab, ...(view === 'samples' && samples), view };
  const { panel, preset, problem, axis } = { ...lab, ...said };
  const setting = { panel, preset, problem, axis: isFieldOf('axis', view) ? axis : lab.axis };
  return { ...lab, ...figures(view, setting), ...setting, view };
}

const TODAY: Defaults = { lab: DEFAULT_EXPERIMENT, samples: SAMPLES, figures: figurePreset };

/**
 * The experiment of a link that says no more than where it leads.
 *
 * @param said what it says of the setting of a figure, or the scene of the story; the other views have none.
 */
export function defaultExperiment(view: View, said: Partial<Setting> = {}): Experiment {
  if (view !== 'story') return defaultsFrom(TODAY, view, wholeSetting(said));
  const scene = said.scene ?? DEFAULT_EXPERIMENT.scene;
  return { ...DEFAULT_EXPERIMENT, ...SCENE_EXPERIMENTS[scene], view, scene };
}
