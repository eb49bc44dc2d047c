import { BLOCK_BYTES, Matrix } from '../panels';
import { transpose } from '../rows';

/** Sets what is accumulated for a batch, [batch, k] by feature, to zero. */
export function clear(c: Matrix, panels: i32): void {
  for (let panel = 0; panel < c.panels; panel++) {
    memory.fill(c.data + <usize>panel * c.stride, 0, <usize>panels * BLOCK_BYTES);
  }
}

/** c = a, [batch, k] by feature. */
export function copy(c: Matrix, a: Matrix, panels: i32): void {
  for (let panel = 0; panel < c.panels; panel++) {
    memory.copy(c.data + <usize>panel * c.stride, a.data + <usize>panel * a.stride, <usize>panels * BLOCK_BYTES);
  }
}

/** By example from by feature: [k, batch] from [batch, k]. */
export function byExample(target: Matrix, source: Matrix, panels: i32): void {
  transpose(target, source, source.panels, panels);
}
