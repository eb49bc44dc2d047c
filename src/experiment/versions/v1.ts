import { defaultExperiment, defaultsFrom } from '../defaults/defaults.ts';
import type { LinkRules } from './rules.ts';
import { v1Figure } from './v1Figures.ts';
import { V1_LAB, V1_SAMPLES } from './v1Lab.ts';

/** A 3resnet had a free U then. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['3resnet-all', '3resnetU-all'],
  ['3resnet-hidden', '3resnetU-hidden'],
  ['3resnet-last', '3resnetU-last'],
  ['3resnet-ntk', '3resnetU-ntk'],
  ['exact-ntk-3resnet', 'exact-ntk-3resnetU'],
  ['exact-ck-3resnet', 'exact-ck-3resnetU'],
]);

/** The links up to version 0.3.0 of the program. The scenes of the story open with their newest experiments. */
export const V1: LinkRules = {
  version: '1',
  defaultExperiment: (view, setting) =>
    view === 'story'
      ? defaultExperiment(view, setting)
      : defaultsFrom({ lab: V1_LAB, samples: V1_SAMPLES, figures: v1Figure }, view, {
          ...(view === 'figure3' && { axis: 'beta' }),
          ...setting,
        }),
  nameToday: (name) => RENAMED.get(name) ?? name,
};
