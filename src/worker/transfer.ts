import type { FromWorker } from './messages.ts';

/** What a message hands over instead of copying it: of a snapshot the weights; its other arrays are small. */
export function transferOf(message: FromWorker): ArrayBuffer[] {
  return message.type === 'snapshot' ? [message.snapshot.W.buffer as ArrayBuffer] : [];
}
