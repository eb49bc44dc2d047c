import type { Tile } from './tuning.ts';

export function threadCount({ side, slices }: Tile): number {
  return (side / 4) ** 2 * slices;
}

/** Which way neighbouring threads read an operand: along its inner dimension, or across it. */
type Reading = 'along' | 'across';

/**
 * WGSL of `product`, C = Σ_t left(i, t) · right(j, t) on one tile. The shader that includes it defines
 *
 *     fn leftBlock(i4, t4) -> mat4x4f    column c holds left(4·i4 … 4·i4 + 3, 4·t4 + c); zero outside the matrix
 *     fn rightBlock(j4, t4) -> mat4x4f   likewise
 *     fn finish(i, j4, sum: vec4f)       takes C(i, 4·j4 … 4·j4 + 3); also called outside the matrix
 */
export function tiledProduct(tile: Tile, reading: { left: Reading; right: Reading }): string {
  const side4 = tile.side / 4;
  const depth4 = tile.depth / 4;
  const scratch = Math.max(2 * tile.depth * side4, tile.slices > 1 ? tile.slices * tile.side * side4 : 0);
  const place = (reading: Reading) =>
    reading === 'along'
      ? `vec2u(block / ${depth4}u, block % ${depth4}u)`
      : `vec2u(block % ${side4}u, block / ${side4}u)`;
  const eachRow = (line: (r: number) => string) => [0, 1, 2, 3].map(line).join('\n');
  const shareOut = /* wgsl */ `
  // The slices' sums are added up: slice r finishes row r of every block.
  ${eachRow((r) => `scratch[(slice * ${tile.side}u + 4u * own.y + ${r}u) * ${side4}u + own.x] = sum[${r}];`)}
  workgroupBarrier();
  if (slice < 4u) {
    let row = 4u * own.y + slice;
    var total = vec4f();
    for (var s = 0u; s < ${tile.slices}u; s++) { total += scratch[(s * ${tile.side}u + row) * ${side4}u + own.x]; }
    finish(origin.y * 4u + row, origin.x + own.x, total);
  }`;
  const finishAll = eachRow((r) => `  finish((origin.y + own.y) * 4u + ${r}u, origin.x + own.x, sum[${r}]);`);
  return /* wgsl */ `
const THREADS = ${threadCount(tile)}u;
var<workgroup> scratch: array<vec4f, ${scratch}>;

// Where the four numbers across the inner index t lie. The exclusive-or spreads them over the memory's banks.
fn scratchAt(s4: u32, t: u32) -> u32 {
  return t * ${side4}u + (s4 ^ ((t / 4u) & ${side4 - 1}u));
}

// One tile of the product; inner4 is the inner dimension, in fours.
fn product(tile: vec2u, inner4: u32, local: u32) {
  let origin = tile * ${side4}u;
  let slice = local / ${side4 ** 2}u;
  let own = vec2u(local % ${side4}u, local / ${side4}u % ${side4}u);
  var sum = mat4x4f();
  for (var first4 = 0u; first4 < inner4; first4 += ${depth4}u) {
    for (var load = local; load < ${2 * depth4 * side4}u; load += THREADS) {
      let block = load % ${depth4 * side4}u;
      var values = mat4x4f();
      var place = vec2u();
      var base = 0u;
      if (load < ${depth4 * side4}u) {
        place = ${place(reading.left)};
        if (first4 + place.y < inner4) { values = leftBlock(origin.y + place.x, first4 + place.y); }
      } else {
        place = ${place(reading.right)};
        base = ${tile.depth * side4}u;
        if (first4 + place.y < inner4) { values = rightBlock(origin.x + place.x, first4 + place.y); }
      }
      ${eachRow((r) => `scratch[base + scratchAt(place.x, 4u * place.y + ${r}u)] = values[${r}];`)}
    }
    workgroupBarrier();
    let depth = min(${tile.depth}u, 4u * (inner4 - first4));
    for (var t = slice; t < depth; t += ${tile.slices}u) {
      let left = scratch[scratchAt(own.y, t)];
      let right = scratch[${tile.depth * side4}u + scratchAt(own.x, t)];
      ${eachRow((r) => `sum[${r}] += left[${r}] * right;`)}
    }
    workgroupBarrier();
  }
${tile.slices > 1 ? shareOut : finishAll}
}
`;
}
