/** The two signals by name, in their colours. */
export const BASE = <span className="base">base signal</span>;
export const COMPOSITE = <span className="composite">composite signal</span>;
