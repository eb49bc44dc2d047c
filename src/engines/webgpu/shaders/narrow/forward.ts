import type { Layout } from '../../memory/layout.ts';
import { sumVectors } from '../../memory/partialSums.ts';
import { exampleAt, INPUT_OF } from '../examples.ts';
import type { ForwardRows, Shader } from '../shader.ts';
import { fillOutputs, stageShader } from './stage.ts';

/** WGSL that keeps four neurons of a layer for the backward pass. */
const keep = (layer: number) => `activations[activationAt(member, ${layer}u, 0u, row) + j4] = value;`;

/** The k-vectors that the first hidden layer is summed to: what V reads, and what block 1 gives beside it. */
function firstSums(layout: Layout) {
  const { second, linearised } = layout;
  const { read, readDerivative, block1 } = sumVectors(layout);
  if (second === 'none' && linearised) return [{ vector: read, term: '(a + b) * values + a * rates' }];
  const sums = [{ vector: read, term: 'a * values' }];
  if (readDerivative !== undefined) sums.push({ vector: readDerivative, term: 'b * values + a * rates' });
  // Where A alone moves, V reads through the A of the start, and block 1 gives A h with the A of now.
  else if (block1[0] !== read) sums.push({ vector: block1[0]!, term: 'b * values' });
  return sums;
}

/**
 * h = σ(W x + b1), and A h. For a linearised network also ḣ = σ′ ⊙ (δW x + δb1), and δA h + A0 ḣ.
 *
 * @param kept whether h is kept for the backward pass.
 */
export function firstBlock(layout: Layout, { capacity, gathered }: ForwardRows, kept: boolean): Shader {
  const { linearised, keepsStart } = layout;
  const rate = linearised ? 'let rate = gated(t[r], value);' : '';
  return stageShader(layout, {
    label: 'first layer',
    capacity,
    bindings: {
      batch: 'uniform',
      members: 'uniform',
      ...(gathered && { rows: 'read' }),
      inputs: 'read',
      ...(kept && { activations: 'read_write' }),
    },
    functions: `${exampleAt(gathered)}${INPUT_OF}`,
    heads: 'INPUTS + 1u',
    fill: /* wgsl */ `
  for (var i4 = local; i4 < D4; i4 += THREADS) {
    let four = transpose(mat4x4f(inputOf(member, first, i4), inputOf(member, first + 1u, i4),
                                 inputOf(member, first + 2u, i4), inputOf(member, first + 3u, i4)));
    for (var c = 0u; c < min(4u, HEADS - 4u * i4); c++) { heads[4u * i4 + c] = four[c]; }
  }`,
    spread: {
      by: '0u',
      ...(linearised && { tangent: 'head[r] * dw' }),
      finish: `let value = relu(z[r]);\n        ${rate}\n        ${kept ? keep(0) : ''}`,
    },
    gather: { by: 'sizes.aAt', learned: keepsStart, sums: firstSums(layout) },
  });
}

/**
 * u = σ(V out1 + b2), out1 = A h, and A u. For a linearised network also u̇ = σ′ ⊙ (δV out1 + δb2 + V0 ȯ1), and
 * (A0 + δA) u + A0 u̇. Where the output layer alone moves, V reads A0 h, and its sum is with the A of now.
 *
 * @param kept whether u, and out1 where V moves, are kept for the backward pass.
 */
export function secondBlock(layout: Layout, capacity: number, kept: boolean): Shader {
  const { linearised, keepsStart, movesHidden } = layout;
  const { read, readDerivative, block2 } = sumVectors(layout);
  const rate = linearised ? 'let rate = gated(t[r], value);' : '';
  const keepRead = kept && movesHidden;
  const fill = (heads: string, vector: number) =>
    fillOutputs(`let sum = vectorSum(member, ${vector}u, rows4, base, local);`, `${heads}[i] = sum;`);
  const constant = /* wgsl */ `
  if (local == 0u) {
    heads[OUTPUTS] = select(vec4f(), vec4f(1.0), first + vec4u(0u, 1u, 2u, 3u) < vec4u(batch.size));
    ${linearised ? 'headTangents[OUTPUTS] = vec4f();' : ''}
  }`;
  const keepOut1 = /* wgsl */ `
  workgroupBarrier();
  if (share == 0u) {
    for (var n = local; n < ROWS_AT_ONCE * READ4; n += THREADS) {
      deltas[readAt(member, first + n / READ4) + n % READ4] = headsOfRow(n / READ4, n % READ4);
    }
  }`;
  const term = linearised ? '(a + b) * values + a * rates' : keepsStart ? 'b * values' : 'a * values';
  return stageShader(layout, {
    label: 'second layer',
    capacity,
    bindings: {
      batch: 'uniform',
      ...(kept && { activations: 'read_write' }),
      ...(keepRead && { deltas: 'read_write' }),
    },
    heads: 'OUTPUTS + 1u',
    fill: `${fill('heads', read)}${readDerivative === undefined ? '' : fill('headTangents', readDerivative)}${constant}${keepRead ? keepOut1 : ''}`,
    spread: {
      by: 'sizes.secondAt',
      ...(linearised && { tangent: 'head[r] * dw + dHead[r] * w', headTangents: true }),
      finish: `let value = relu(z[r]);\n        ${rate}\n        ${kept ? keep(1) : ''}`,
    },
    gather: { by: 'sizes.aAt', learned: keepsStart, sums: [{ vector: block2!, term }] },
  });
}
