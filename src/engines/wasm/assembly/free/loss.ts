import { squares, VECTOR_BYTES } from '../vectors';
import { BLOCK_BYTES } from './panels';
import { transpose } from './rows';
import { Workspace } from './structures';

/**
 * r = (out − H) / size, the gradient in the outputs of the loss ½ · mean over the batch of ‖out − H‖², in
 * both layouts. The examples that pad the batch get r = 0, and so add nothing to any gradient.
 *
 * @param targets H of all examples, a row-major table.
 * @param rows the batch's rows in it.
 * @returns the loss, summed in float64.
 */
export function residuals(w: Workspace, targets: usize, rows: usize, size: i32): f64 {
  const panels = w.r.rowBlocks;
  const perExample = f32x4.splat(<f32>1 / <f32>size);
  let sum = f64x2.splat(0);
  for (let first = 0; first < size; first += 4) {
    const block = <usize>(first >> 2) * BLOCK_BYTES;
    for (let panel = 0; panel < panels; panel++) {
      const from = w.outByFeature.data + <usize>panel * w.outByFeature.stride + block;
      const to = w.rByFeature.data + <usize>panel * w.rByFeature.stride + block;
      for (let i = 0; i < 4; i++) {
        const place = <usize>i * VECTOR_BYTES;
        let r = f32x4.splat(0);
        if (first + i < size) {
          const row = <usize>load<i32>(rows + ((<usize>(first + i)) << 2));
          const target = targets + (row * <usize>panels + <usize>panel) * VECTOR_BYTES;
          const difference = f32x4.sub(v128.load(from + place), v128.load(target));
          sum = f64x2.add(sum, squares(difference));
          r = f32x4.mul(difference, perExample);
        }
        v128.store(to + place, r);
      }
    }
  }
  transpose(w.r, w.rByFeature, panels, (size + 3) >> 2);
  return (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)) / (2 * <f64>size);
}
