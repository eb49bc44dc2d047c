import { useId } from 'react';
import type { Texture } from '../../tables/savedChart.ts';

export type Signal = 'base' | 'composite' | 'noise';

/** What tells the signals apart without colour. */
export const TEXTURES = {
  base: 'plain',
  composite: 'striped',
  noise: 'dotted',
} as const satisfies Record<Signal, Texture>;

/** Side of a texture's tile, px. */
const TILE = 6;

/** Ids of one drawing's textures. */
export function useSignalTextures(): Record<Signal, string> {
  const id = useId();
  return { base: `${id}base`, composite: `${id}composite`, noise: `${id}noise` };
}

/**
 * Fills that tell the signals apart without colour as well: the base signal is plain, the composite one striped,
 * the noise dotted. They are part of every drawing that uses them, so that a saved drawing has them too.
 */
export function SignalTextures({ ids }: { readonly ids: Record<Signal, string> }) {
  const tile = { width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={ids.base} {...tile}>
        <rect width={TILE} height={TILE} fill="var(--base-fill)" />
      </pattern>
      <pattern id={ids.composite} {...tile} patternTransform="rotate(45)">
        <rect width={TILE} height={TILE} fill="var(--composite-fill)" />
        <rect width={TILE / 4} height={TILE} fill="var(--paper)" fillOpacity={0.75} />
      </pattern>
      <pattern id={ids.noise} {...tile}>
        <rect width={TILE} height={TILE} fill="var(--noise-fill)" />
        <circle cx={TILE / 2} cy={TILE / 2} r={TILE / 5} fill="var(--paper)" fillOpacity={0.75} />
      </pattern>
    </defs>
  );
}

/** A piece of a signal's fill, for legends. */
export function SignalSwatch({ signal }: { readonly signal: Signal }) {
  const ids = useSignalTextures();
  return (
    <svg className="signal-swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <SignalTextures ids={ids} />
      <rect width="14" height="14" fill={`url(#${ids[signal]})`} />
    </svg>
  );
}
