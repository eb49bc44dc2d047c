import { addProduct, VECTOR_BYTES } from '../vectors';
import { LINE_BYTES, Workspace } from './structures';

/** Where a layer's marks of the 64 neurons from `first` on are: 64 bits for each example of a batch. */
export function marksOf(w: Workspace, active: usize, first: i32): usize {
  return active + <usize>(first >> 6) * 2 * w.batchBytes;
}

/**
 * Marks which of at most 64 neurons of a layer are active in each example of a batch: bit i for neuron i. What is not
 * a number counts as active, so that it shows in the outputs.
 *
 * @param marks where an example's 64 bits go, one after the other.
 * @param layer the first neuron's row.
 */
export function markActive(w: Workspace, marks: usize, layer: usize, neurons: i32, size: i32): void {
  const zero = f32x4.splat(0);
  const bytes = w.batchBytes;
  for (let first = 0; first < size; first += 4) {
    let low = i32x4.splat(0);
    let high = low;
    let bit = i32x4.splat(1);
    let place = layer + ((<usize>first) << 2);
    for (let i = 0; i < min(neurons, 32); i++) {
      low = v128.or(low, v128.and(f32x4.ne(v128.load(place), zero), bit));
      bit = i32x4.shl(bit, 1);
      place += bytes;
    }
    bit = i32x4.splat(1);
    for (let i = 32; i < neurons; i++) {
      high = v128.or(high, v128.and(f32x4.ne(v128.load(place), zero), bit));
      bit = i32x4.shl(bit, 1);
      place += bytes;
    }
    v128.store(marks, v128.shuffle<i32>(low, high, 0, 4, 1, 5));
    v128.store(marks, v128.shuffle<i32>(low, high, 2, 6, 3, 7), 16);
    marks += 32;
  }
}

/**
 * C = C + Sᵀ·M for a batch, summed over the active ones of at most 64 neurons: A h, Vᵀ dz.
 *
 * @param c [batch, k], by example.
 * @param active which of them are active in each example.
 * @param layer S, [neurons, batch], the first neuron's row.
 * @param m [neurons, k], the first neuron's row.
 */
export function addActive(w: Workspace, c: usize, active: usize, layer: usize, m: usize, size: i32): void {
  const bytes = w.batchBytes;
  const rowBytes = w.outputBytes;
  for (let line: usize = 0; line < rowBytes; line += LINE_BYTES) {
    for (let b = 0; b < size; b++) {
      let marks = load<u64>(active + ((<usize>b) << 3));
      if (!marks) continue;
      const sum = c + <usize>b * rowBytes + line;
      const numbers = layer + ((<usize>b) << 2);
      const rows = m + line;
      let c0 = v128.load(sum);
      let c1 = v128.load(sum, 16);
      let c2 = v128.load(sum, 32);
      let c3 = v128.load(sum, 48);
      while (true) {
        let i = <usize>ctz(marks);
        let s = v128.load_splat<f32>(numbers + i * bytes);
        let row = rows + i * rowBytes;
        c0 = addProduct(c0, s, v128.load(row));
        c1 = addProduct(c1, s, v128.load(row, 16));
        c2 = addProduct(c2, s, v128.load(row, 32));
        c3 = addProduct(c3, s, v128.load(row, 48));
        marks &= marks - 1;
        if (!marks) break;
        i = <usize>ctz(marks);
        s = v128.load_splat<f32>(numbers + i * bytes);
        row = rows + i * rowBytes;
        c0 = addProduct(c0, s, v128.load(row));
        c1 = addProduct(c1, s, v128.load(row, 16));
        c2 = addProduct(c2, s, v128.load(row, 32));
        c3 = addProduct(c3, s, v128.load(row, 48));
        marks &= marks - 1;
        if (!marks) break;
      }
      v128.store(sum, c0);
      v128.store(sum, c1, 16);
      v128.store(sum, c2, 32);
      v128.store(sum, c3, 48);
    }
  }
}
