import { isFigure, type Panel, type PresetName, type Scene, type View } from '../choices.ts';
import type { Experiment } from '../experiment.ts';
import { PRESETS } from './figures.ts';
import { DEFAULT_EXPERIMENT } from './lab.ts';
import { SAMPLES } from './samples.ts';
import { SCENE_EXPERIMENTS } from './scenes.ts';

/** The fields that decide, with the view, the defaults of the others. */
export interface Setting {
  readonly panel: Panel;
  readonly preset: PresetName;
  readonly scene: Scene;
}

/**
 * The experiment of a link that says no more than where it leads.
 *
 * @param setting panel and preset of a figure, the scene of the story; the other views have none.
 */
export function defaultExperiment(view: View, setting: Partial<Setting> = {}): Experiment {
  const { panel, preset, scene } = { ...DEFAULT_EXPERIMENT, ...setting };
  if (isFigure(view)) return { ...DEFAULT_EXPERIMENT, ...PRESETS[view][panel][preset], view, panel, preset };
  if (view === 'story') return { ...DEFAULT_EXPERIMENT, ...SCENE_EXPERIMENTS[scene], view, scene };
  return { ...DEFAULT_EXPERIMENT, ...(view === 'samples' && SAMPLES), view };
}
