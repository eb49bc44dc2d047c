import { fileURLToPath } from 'node:url';
import { type GoldenFile, readGoldenCases } from '../../src/cli/goldenFiles.ts';

const OWN_CASES = fileURLToPath(new URL('../golden', import.meta.url));

/** The golden cases of the folder that GOLDEN_DIR names, or of the project. */
export function goldenCases(): GoldenFile[] {
  return readGoldenCases(process.env.GOLDEN_DIR ?? OWN_CASES);
}
