import type { Machine } from './chromium.ts';

/** Debian's Mesa draws on the processor by this file; without a driver Firefox has no WebGPU. */
export const SOFTWARE_VULKAN = '/usr/share/vulkan/icd.d/lvp_icd.x86_64.json';
/** Older ones have WebGPU on Windows alone. */
const LEAST_FIREFOX = 146;
const NAMES = ['firefox-esr', 'firefox'];

/** A Firefox that has WebGPU by a preference, or why there is none, as a clause. */
export type FoundFirefox = { readonly path: string } | { readonly objection: string };

/**
 * Finds a Firefox whose WebGPU runs without a graphics card.
 *
 * @param versionOf what a browser's `--version` prints; undefined where it does not start.
 */
export function findFirefox(
  { folders, exists }: Pick<Machine, 'folders' | 'exists'>,
  versionOf: (path: string) => string | undefined,
): FoundFirefox {
  const paths = folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)).filter(exists);
  const versions = paths.map((path) => Number(/(\d+)\./.exec(versionOf(path) ?? '')?.[1]));
  const found = paths.find((_, i) => versions[i]! >= LEAST_FIREFOX);
  if (!found)
    return {
      objection: paths.length === 0 ? 'no Firefox is installed' : `Firefox is older than ${LEAST_FIREFOX}`,
    };
  if (!exists(SOFTWARE_VULKAN)) return { objection: 'no Vulkan driver runs in software' };
  return { path: found };
}

/** What `npm test` says of Firefox, in a sentence. */
export function firefoxSentence(found: FoundFirefox): string {
  if ('path' in found) return `Firefox: ${found.path}`;
  return `Firefox's tests are passed over: ${found.objection} (Debian: apt-get install firefox-esr mesa-vulkan-drivers).`;
}
