/** What the keyboard means to an element that has the focus. */
export type KeyUse =
  /** Text is typed into it: every key is its own. */
  | 'text'
  /** Arrow keys move it. */
  | 'arrows'
  /** The space bar presses it. */
  | 'press'
  /** Both. */
  | 'both'
  | 'none';

const TYPED_INTO = ['text', 'search', 'number', 'url', 'email', 'tel', 'password'];

/** What an element uses the keyboard for. */
export function keyUseOf(element: Element | null): KeyUse {
  if (!element) return 'none';
  if (element instanceof HTMLInputElement) {
    if (TYPED_INTO.includes(element.type)) return 'text';
    if (element.type === 'range') return 'arrows';
    return element.type === 'radio' ? 'both' : 'press';
  }
  if (element.closest('textarea, select, [contenteditable=""], [contenteditable="true"]')) return 'text';
  // A chart's cursor.
  if (element.closest('[role="application"]')) return 'arrows';
  return element.closest('button, summary, [role="button"], [role="switch"]') ? 'press' : 'none';
}

/** Whether a key belongs to the element that has the focus, by `KeyboardEvent.key`. */
export function isUsedBy(use: KeyUse, key: string): boolean {
  if (use === 'text') return true;
  if (key === ' ') return use === 'press' || use === 'both';
  return key.startsWith('Arrow') && (use === 'arrows' || use === 'both');
}
