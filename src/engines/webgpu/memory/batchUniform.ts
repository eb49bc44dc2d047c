/** Bytes of the WGSL structures `Batch` and `Member`. */
export const BATCH_BYTES = 24;
const MEMBER_BYTES = 16;
/** As many members as fit into the smallest uniform that every device allows. */
export const MAX_MEMBERS = 65536 / MEMBER_BYTES;
const FEW_MEMBERS = 64;

/** Members that the uniform of them has room for: one of two lengths, so that ensembles of many sizes share a shader. */
export function memberRoom(members: number): number {
  return members <= FEW_MEMBERS ? FEW_MEMBERS : MAX_MEMBERS;
}

/** The WGSL structure `Batch`. */
export interface Batch {
  readonly size: number;
  readonly first: number;
  readonly samples: number;
  /** 1: H; 3: H, F and G. */
  readonly signals: 1 | 3;
  readonly learningRateFactor: number;
  readonly slot: number;
}

/** Bytes between the uniforms of neighbouring batches, as dynamic offsets need them. */
export function batchStride({ minUniformBufferOffsetAlignment }: GPUSupportedLimits): number {
  return Math.max(minUniformBufferOffsetAlignment, Math.ceil(BATCH_BYTES / 16) * 16);
}

/** Writes a batch into the bytes of a uniform buffer. */
export function writeBatch(into: DataView, at: number, batch: Batch): void {
  into.setUint32(at, batch.size, true);
  into.setUint32(at + 4, batch.first, true);
  into.setUint32(at + 8, batch.samples, true);
  into.setUint32(at + 12, batch.signals, true);
  into.setFloat32(at + 16, batch.learningRateFactor, true);
  into.setUint32(at + 20, batch.slot, true);
}

/** The bytes of the WGSL array `members`. */
export function packMembers(
  members: readonly { readonly learningRate: number; readonly weightDecay: number }[],
  dataset: readonly number[],
): ArrayBuffer {
  const bytes = new ArrayBuffer(memberRoom(members.length) * MEMBER_BYTES);
  const view = new DataView(bytes);
  members.forEach(({ learningRate, weightDecay }, e) => {
    view.setFloat32(e * MEMBER_BYTES, learningRate, true);
    view.setFloat32(e * MEMBER_BYTES + 4, weightDecay, true);
    view.setUint32(e * MEMBER_BYTES + 8, dataset[e]!, true);
  });
  return bytes;
}
