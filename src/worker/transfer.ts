import type { FromWorker } from './messages.ts';

/** What a message hands over instead of copying it. */
export function transferOf(message: FromWorker): ArrayBuffer[] {
  if (message.type !== 'snapshot') return [];
  const { W, base, composite } = message.snapshot;
  return [W, base, composite].map(({ buffer }) => buffer as ArrayBuffer);
}
