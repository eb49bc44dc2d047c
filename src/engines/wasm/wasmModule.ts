/** Addresses in the module's memory. */
type Address = number;

/** What the compiled module exports; assembly/index.ts says what each does. */
export interface Routines {
  readonly memory: WebAssembly.Memory;
  advance(
    workspace: Address,
    member: Address,
    steps: number,
    sizes: Address,
    rows: Address,
    rowBytes: number,
    losses: Address,
    lossBytes: number,
    learningRate: number,
  ): void;
  predict(workspace: Address, member: Address, examples: Address, target: Address, target1: Address): void;
  keepHiddenLayers(
    workspace: Address,
    member: Address,
    examples: Address,
    h: Address,
    u: Address,
    s: Address,
    y: Address,
  ): void;
  /** 0 when K + λI turns out not to be positive definite. */
  factorRows(
    system: Address,
    ridge: number,
    first: number,
    last: number,
    fromRow: number,
    toRow: number,
  ): number;
  solveForward(system: Address, first: number, last: number): void;
  solveBackward(system: Address, first: number, last: number): void;
  predictKernel(system: Address, codes: Address, blocks: number, target: Address): void;
  multiplyRows(c: Address, a: Address, blocks: number, b: Address, across: number, columns: number): void;
  multiplyAlone(zeros: Address, c: Address, m: Address, b: Address, panels: number): void;
}

/** A fresh instance with a memory of its own. */
export async function instantiateModule(module: WebAssembly.Module): Promise<Routines> {
  const instance = await WebAssembly.instantiate(module);
  return instance.exports as unknown as Routines;
}
