import type { NetworkParameters } from '../../src/learners/network.ts';

/** FNV-1a over the bytes of all tensors in order of their names: equal only when every bit is. */
export function fingerprint(parameters: NetworkParameters): string {
  let hash = 0x811c9dc5;
  for (const [, values] of Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
