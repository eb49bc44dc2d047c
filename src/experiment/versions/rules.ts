import type { View } from '../choices.ts';
import type { Setting } from '../defaults/defaults.ts';
import type { Experiment } from '../experiment.ts';

/** How the links of one version are read; `v` in a link says which. Whatever they say, one codec reads them. */
export interface LinkRules {
  readonly version: string;
  /** The defaults of the fields that a link leaves out. */
  readonly defaultExperiment: (view: View, setting?: Partial<Setting>) => Experiment;
  /** What is called today what was called so then. */
  readonly nameToday: (name: string) => string;
}
