import { squares, VECTOR_BYTES } from '../vectors';
import { Workspace } from './structures';

/**
 * r = (out − H) / size, the gradient in the outputs of the loss ½ · mean over the batch of ‖out − H‖², by example. The
 * examples that pad the batch get r = 0, and so add nothing to any gradient.
 *
 * @param targets H of all examples, a row-major table.
 * @param rows the batch's rows in it.
 * @returns the loss, summed in float64.
 */
export function residuals(w: Workspace, targets: usize, rows: usize, size: i32): f64 {
  const bytes = ((<usize>w.outputs + 3) >> 2) << 4;
  const perExample = f32x4.splat(<f32>1 / <f32>size);
  let sum = f64x2.splat(0);
  for (let first = 0; first < size; first += 4) {
    for (let at: usize = 0; at < bytes; at += VECTOR_BYTES) {
      for (let b = first; b < first + 4; b++) {
        const place = <usize>b * w.outputBytes + at;
        let r = f32x4.splat(0);
        if (b < size) {
          const row = <usize>load<i32>(rows + ((<usize>b) << 2));
          const difference = f32x4.sub(v128.load(w.out + place), v128.load(targets + row * bytes + at));
          sum = f64x2.add(sum, squares(difference));
          r = f32x4.mul(difference, perExample);
        }
        v128.store(w.r + place, r);
      }
    }
  }
  return (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)) / (2 * <f64>size);
}
