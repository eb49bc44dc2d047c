import type { CSSProperties } from 'react';
import { groupName } from './groupColumns.ts';

/** Shares of the two signals that an output holds; null where the target holds none of a signal. */
interface OutputShares {
  readonly base: number | null;
  readonly composite: number | null;
}

/** Inputs that belong together, and the shares of the output that reads them; no shares where no output does. */
export interface GroupShares {
  readonly inputs: readonly number[];
  readonly shares: OutputShares | null;
}

/** A bar stays in its chart: from nothing to a little over the whole. */
const MOST_DRAWN = 1.12;

function Bar({ signal, share }: { readonly signal: 'base' | 'composite'; readonly share: number | null }) {
  if (share === null) return null;
  const height = Math.max(0, Math.min(MOST_DRAWN, share || 0));
  return <i className={`output-bar output-${signal}`} style={{ '--share': height } as CSSProperties} />;
}

/**
 * Two small bars per output, above the inputs that its base signal multiplies; inputs that no output reads have none.
 */
export function OutputBars({ groups }: { readonly groups: readonly GroupShares[] }) {
  return (
    <div className="output-bars" style={{ '--groups': groups.length } as CSSProperties}>
      <div className="group-columns output-plot">
        {groups.map(({ inputs, shares }) => (
          <span key={groupName(inputs)} className={shares ? undefined : 'unread'}>
            {shares && <Bar signal="base" share={shares.base} />}
            {shares && <Bar signal="composite" share={shares.composite} />}
          </span>
        ))}
      </div>
      <div className="group-columns group-names">
        {groups.map(({ inputs, shares }) => (
          <span key={groupName(inputs)} className={shares ? undefined : 'unread'}>
            {groupName(inputs)}
          </span>
        ))}
      </div>
    </div>
  );
}
