import { defaultExperiment } from '../defaults/defaults.ts';
import type { LinkRules } from './rules.ts';
import { V1 } from './v1.ts';

/** The rules by which this program writes links, and reads those that do not say. */
export const NEWEST: LinkRules = { version: '2', defaultExperiment, nameToday: (name) => name };

const RULES: readonly LinkRules[] = [V1, NEWEST];
export const LINK_VERSIONS = RULES.map(({ version }) => version);

/** The rules of a version; undefined where there is no such version. */
export function rulesOf(version: string): LinkRules | undefined {
  return RULES.find((rules) => rules.version === version);
}
