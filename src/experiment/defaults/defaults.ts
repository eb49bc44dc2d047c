import { isFigure, type Panel, type PresetName, type Scene, type View } from '../choices.ts';
import type { Experiment } from '../experiment.ts';
import { type Figures, PRESETS } from './figures.ts';
import { DEFAULT_EXPERIMENT } from './lab.ts';
import { SAMPLES } from './samples.ts';
import { SCENE_EXPERIMENTS } from './scenes.ts';

/** The fields that decide, with the view, the defaults of the others. */
export interface Setting {
  readonly panel: Panel;
  readonly preset: PresetName;
  readonly scene: Scene;
}

/** Where the views depart from the laboratory's experiment. */
interface Defaults {
  readonly lab: Experiment;
  readonly samples: Partial<Experiment>;
  readonly figures: Figures;
}

/** The experiment of a link that says no more than where it leads, by some defaults. */
export function defaultsFrom(
  { lab, samples, figures }: Defaults,
  view: Exclude<View, 'story'>,
  setting: Partial<Setting> = {},
): Experiment {
  const { panel, preset } = { ...lab, ...setting };
  if (isFigure(view)) return { ...lab, ...figures[view][panel][preset], view, panel, preset };
  return { ...lab, ...(view === 'samples' && samples), view };
}

const TODAY: Defaults = { lab: DEFAULT_EXPERIMENT, samples: SAMPLES, figures: PRESETS };

/**
 * The experiment of a link that says no more than where it leads.
 *
 * @param setting panel and preset of a figure, the scene of the story; the other views have none.
 */
export function defaultExperiment(view: View, setting: Partial<Setting> = {}): Experiment {
  if (view !== 'story') return defaultsFrom(TODAY, view, setting);
  const scene = setting.scene ?? DEFAULT_EXPERIMENT.scene;
  return { ...DEFAULT_EXPERIMENT, ...SCENE_EXPERIMENTS[scene], view, scene };
}
