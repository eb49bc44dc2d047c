import { COLUMN_BYTES, outputsOf, RidgeSystem, rowsOf, TILE_BYTES } from './ridgeSystem';
import { factorTile, solveTile, solveTransposedTile, subtractSolved, subtractTile } from './ridgeTile';

/**
 * Tiles that are summed over in one go. That much of a block of rows (4 KB) stays in the nearest cache while as much
 * of every block of columns (128 KB of a panel) streams past it from the next one.
 */
const CHUNK_TILES: i32 = 32;

/** κ of two inputs. */
function kernelEntry(s: RidgeSystem, left: i32, right: i32): f64 {
  return load<f64>(s.table + (<usize>popcnt<i32>(left ^ right) << 3));
}

/** The bits of a training input. */
function codeOf(s: RidgeSystem, row: i32): i32 {
  return load<i32>(s.codes + (<usize>row << 2));
}

/** Writes a tile of a stored K, with λ on the diagonal. */
function copyTile(s: RidgeSystem, target: usize, rowBlock: i32, columnBlock: i32, ridge: f64): void {
  memory.copy(target, s.kernel + (target - s.factor), TILE_BYTES);
  if (rowBlock != columnBlock) return;
  for (let i = 0; i < 4; i++) {
    const diagonal = target + <usize>(i * 5 * 8);
    if (rowBlock * 4 + i < s.samples) store<f64>(diagonal, load<f64>(diagonal) + ridge);
  }
}

/** Writes a tile of K + λI. */
function fillTile(s: RidgeSystem, target: usize, rowBlock: i32, columnBlock: i32, ridge: f64): void {
  if (s.kernel != 0) {
    copyTile(s, target, rowBlock, columnBlock, ridge);
    return;
  }
  for (let j = columnBlock * 4; j < columnBlock * 4 + 4; j++) {
    const right = codeOf(s, j);
    for (let i = rowBlock * 4; i < rowBlock * 4 + 4; i++) {
      let value: f64 = i == j ? 1 : 0;
      if (i < s.samples && j < s.samples) {
        value = kernelEntry(s, codeOf(s, i), right) + (i == j ? ridge : 0);
      }
      store<f64>(target, value);
      target += 8;
    }
  }
}

/** Takes the columns before `first` out of some tiles of a block of rows. */
function subtractColumns(s: RidgeSystem, rows: usize, first: i32, last: i32, from: i32, tiles: i32): void {
  const offset = <usize>from * TILE_BYTES;
  for (let j = first; j < last; j++) {
    subtractTile(rows + <usize>j * TILE_BYTES, rows + offset, rowsOf(s, j) + offset, tiles * 4);
  }
}

/** Finishes a tile of L whose columns before `first` are taken out. */
function solveColumn(s: RidgeSystem, rows: usize, first: i32, column: i32): void {
  const offset = <usize>column * TILE_BYTES;
  subtractColumns(s, rows, column, column + 1, first, column - first);
  solveTile(rows + offset, rowsOf(s, column) + offset);
}

/**
 * A piece of Cholesky's K + λI = L Lᵀ, left-looking: the tiles of L in blocks `fromRow` … `toRow` − 1 of rows and
 * `first` … `last` − 1 of columns. Needs all of L to the left of those columns, and in them the rows above.
 *
 * @returns whether K + λI is positive definite, as far as this piece tells.
 */
export function factorRows(
  s: RidgeSystem,
  ridge: f64,
  first: i32,
  last: i32,
  fromRow: i32,
  toRow: i32,
): bool {
  for (let row = fromRow; row < toRow; row++) {
    const end = min(last, row + 1);
    for (let column = first; column < end; column++) {
      fillTile(s, rowsOf(s, row) + <usize>column * TILE_BYTES, row, column, ridge);
    }
  }
  for (let chunk = 0; chunk < first; chunk += CHUNK_TILES) {
    const tiles = min(CHUNK_TILES, first - chunk);
    for (let row = fromRow; row < toRow; row++) {
      subtractColumns(s, rowsOf(s, row), first, min(last, row + 1), chunk, tiles);
    }
  }
  for (let row = fromRow; row < toRow; row++) {
    const rows = rowsOf(s, row);
    const end = min(last, row);
    for (let column = first; column < end; column++) solveColumn(s, rows, first, column);
    if (row < last) {
      subtractColumns(s, rows, row, row + 1, first, row - first);
      if (!factorTile(rows + <usize>row * TILE_BYTES)) return false;
    }
  }
  return true;
}

/** A piece of L⁻¹y, in those blocks of rows of L; needs the pieces before it. */
export function solveForward(s: RidgeSystem, first: i32, last: i32): void {
  for (let block = 0; block < s.outputBlocks; block++) {
    const outputs = outputsOf(s, block);
    subtractColumns(s, outputs, first, last, 0, first);
    for (let column = first; column < last; column++) solveColumn(s, outputs, first, column);
  }
}

/** A piece of w = L⁻ᵀ(L⁻¹y): the blocks `last` − 1 down to `first`; needs those behind. */
export function solveBackward(s: RidgeSystem, first: i32, last: i32): void {
  for (let column = last - 1; column >= first; column--) {
    const rows = rowsOf(s, column);
    const offset = <usize>column * TILE_BYTES;
    for (let block = 0; block < s.outputBlocks; block++) {
      const outputs = outputsOf(s, block);
      solveTransposedTile(outputs + offset, rows + offset);
      subtractSolved(outputs, outputs + offset, rows, column * 4);
    }
  }
}

/**
 * −Σ_j κ(x, x_j) w_j for some inputs x, 4 at a time.
 *
 * @param codes the bits of 4 · blocks inputs.
 * @param target where each block's outputs go: a tile for each block of outputs, an input a column.
 */
export function predictKernel(s: RidgeSystem, codes: usize, blocks: i32, target: usize): void {
  for (let block = 0; block < blocks; block++) {
    fillEntries(s, codes);
    for (let output = 0; output < s.outputBlocks; output++) {
      memory.fill(target, 0, TILE_BYTES);
      subtractTile(target, outputsOf(s, output), s.entries, s.samples);
      target += TILE_BYTES;
    }
    codes += 16;
  }
}

/** Looks κ of 4 inputs and all training inputs up. */
function fillEntries(s: RidgeSystem, codes: usize): void {
  const a = load<i32>(codes);
  const b = load<i32>(codes, 4);
  const c = load<i32>(codes, 8);
  const d = load<i32>(codes, 12);
  let target = s.entries;
  for (let row = 0; row < s.samples; row++) {
    const code = codeOf(s, row);
    store<f64>(target, kernelEntry(s, a, code));
    store<f64>(target, kernelEntry(s, b, code), 8);
    store<f64>(target, kernelEntry(s, c, code), 16);
    store<f64>(target, kernelEntry(s, d, code), 24);
    target += COLUMN_BYTES;
  }
}

/** Blocks of B's rows that are multiplied in one go: 128 KB of them stay in the second cache. */
const PANEL_BLOCKS: i32 = 32;

/**
 * C = −A·Bᵀ.
 *
 * @param blocks of A's rows, one after the other; C has as many.
 * @param across blocks of B's rows: a block of C's rows is so many tiles.
 * @param columns of A and of B.
 */
export function multiplyRows(c: usize, a: usize, blocks: i32, b: usize, across: i32, columns: i32): void {
  const rowBytes = <usize>columns * COLUMN_BYTES;
  memory.fill(c, 0, <usize>blocks * <usize>across * TILE_BYTES);
  for (let panel = 0; panel < across; panel += PANEL_BLOCKS) {
    const end = min(across, panel + PANEL_BLOCKS);
    for (let first = 0; first < columns; first += 4 * CHUNK_TILES) {
      const offset = <usize>first * COLUMN_BYTES;
      const count = min(4 * CHUNK_TILES, columns - first);
      for (let i = 0; i < blocks; i++) {
        const rows = a + <usize>i * rowBytes + offset;
        const tiles = c + <usize>i * <usize>across * TILE_BYTES;
        for (let j = panel; j < end; j++) {
          subtractTile(tiles + <usize>j * TILE_BYTES, rows, b + <usize>j * rowBytes + offset, count);
        }
      }
    }
  }
}
