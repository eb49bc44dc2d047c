import { keysOf } from '../../experiment/keys.ts';

/** What there is to learn, but for the strengths of its two signals: it stands folded (`ProblemFold`). */
export const FOLDED_FIELDS = keysOf('problem').filter((key) => key !== 'alpha' && key !== 'beta');
