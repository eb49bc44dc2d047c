import type { Engine } from '../../../src/engines/engine.ts';
import { type GoldenCase, parseGoldenCase } from '../../../src/engines/golden/goldenCase.ts';
import { type GoldenResult, replayGoldenCase } from '../../../src/engines/golden/replay.ts';
import type { EngineName } from '../../../src/experiment/choices.ts';
import type { NetworkName } from '../../../src/learners/learnerNames.ts';
import { BROWSER_ENGINES } from '../../../src/worker/inside/browserEngines.ts';
import { trainedFingerprint } from '../../agreement/trainedFingerprint.ts';
import { ranOn } from './lostRun.ts';
import './webgpu.ts';

const engines = new Map<EngineName, Promise<Engine>>();

function engineNamed(name: EngineName): Promise<Engine> {
  const make = BROWSER_ENGINES.makers[name];
  if (!make) throw new Error(`${name} does not run in a browser`);
  const engine = engines.get(name) ?? make();
  engines.set(name, engine);
  return engine;
}

/** What a test can ask of the engines inside a real browser. */
const harness = {
  replay: async (name: EngineName, goldenText: string): Promise<GoldenResult> => {
    const golden: GoldenCase = parseGoldenCase(goldenText);
    return replayGoldenCase(await engineNamed(name), golden);
  },
  fingerprint: async (name: EngineName, learner: NetworkName): Promise<string> =>
    trainedFingerprint(await engineNamed(name), learner),
  ranOn,
};

export type Harness = typeof harness;
declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;
