import type { CSSProperties } from 'react';
import { groupName } from './groupColumns.ts';

/** Inputs that belong together, and the shares of either signal in the output that reads them; null where no output does. */
export interface GroupShares {
  readonly inputs: readonly number[];
  readonly shares: { readonly base: number | null; readonly composite: number | null } | null;
}

/** The inputs of each group, above its columns of the map. */
export function GroupNames({ groups }: { readonly groups: readonly GroupShares[] }) {
  return (
    <div className="group-columns group-names" style={{ '--groups': groups.length } as CSSProperties}>
      {groups.map(({ inputs, shares }) => (
        <span key={groupName(inputs)} className={shares ? undefined : 'unread'}>
          {groupName(inputs)}
        </span>
      ))}
    </div>
  );
}
