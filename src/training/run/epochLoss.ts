/** Mean step loss per member over an epoch, weighted by batch size; non-finite once a step's loss was. */
export class EpochLoss {
  readonly #sums: Float64Array;
  #examples = 0;

  constructor(members: number) {
    this.#sums = new Float64Array(members);
  }

  add(losses: Float32Array, batchSizes: Int32Array): void {
    const members = this.#sums.length;
    batchSizes.forEach((size, step) => {
      for (let e = 0; e < members; e++) this.#sums[e]! += size * losses[step * members + e]!;
      this.#examples += size;
    });
  }

  mean(member: number): number {
    return this.#sums[member]! / this.#examples;
  }
}
