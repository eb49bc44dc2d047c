import { fileURLToPath } from 'node:url';
import { type GoldenFile, readGoldenCases } from '../../src/cli/goldenFiles.ts';
import type { EngineName } from '../../src/experiment/choices.ts';

const OWN_CASES = fileURLToPath(new URL('../golden', import.meta.url));

/** Engines that the paper's own ResNet is still being written for. */
const WITHOUT_3RESNET: readonly EngineName[] = ['webgpu'];

/** The golden cases of the folder that GOLDEN_DIR names, or of the project, that an engine can replay. */
export function goldenCases(engine: EngineName): GoldenFile[] {
  const cases = readGoldenCases(process.env.GOLDEN_DIR ?? OWN_CASES);
  return cases.filter(({ golden }) => golden.architecture !== '3resnet' || !WITHOUT_3RESNET.includes(engine));
}
