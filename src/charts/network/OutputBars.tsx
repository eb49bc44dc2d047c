import type { CSSProperties } from 'react';
import { pairName } from './pairColumns.ts';

/** Shares of the two signals that an output holds; null where the target holds none of a signal. */
export interface OutputShares {
  readonly base: number | null;
  readonly composite: number | null;
}

/** A bar stays in its chart: from nothing to a little over the whole. */
const MOST_DRAWN = 1.12;

function Bar({ signal, share }: { readonly signal: 'base' | 'composite'; readonly share: number | null }) {
  if (share === null) return null;
  const height = Math.max(0, Math.min(MOST_DRAWN, share || 0));
  return <i className={`output-bar output-${signal}`} style={{ '--share': height } as CSSProperties} />;
}

/** Two small bars per output, above the pair of inputs that its base signal multiplies. */
export function OutputBars({ shares }: { readonly shares: readonly OutputShares[] }) {
  return (
    <div className="output-bars">
      <div className="pair-columns output-plot">
        {shares.map(({ base, composite }, pair) => (
          <span key={pairName(pair)}>
            <Bar signal="base" share={base} />
            <Bar signal="composite" share={composite} />
          </span>
        ))}
      </div>
      <div className="pair-columns pair-names">
        {shares.map((_, pair) => (
          <span key={pairName(pair)}>{pairName(pair)}</span>
        ))}
      </div>
    </div>
  );
}
