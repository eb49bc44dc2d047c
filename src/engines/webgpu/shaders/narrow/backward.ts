import { type Layout, roundUp } from '../../memory/layout.ts';
import { sumVectors } from '../../memory/partialSums.ts';
import { exampleAt } from '../examples.ts';
import type { Bindings, Shader } from '../shader.ts';
import { fillOutputs, stageShader } from './stage.ts';

/** What a stage that works the residual out reads beside the partial sums. */
const OF_BATCH = { batch: 'uniform', members: 'uniform', rows: 'read', targets: 'read' } as const;

/** WGSL of H_i of a row, and of what the loss is by output i of four rows, (out − H)/B; rows past the batch have 0. */
const RESIDUAL = /* wgsl */ `${exampleAt(true)}
fn targetOf(member: u32, row: u32, i: u32) -> f32 {
  return targets[exampleAt(member, row) * 4u * K4 + i];
}
fn residual(member: u32, first: u32, i: u32, out: vec4f) -> vec4f {
  var four = vec4f();
  for (var r = 0u; r < ROWS_AT_ONCE; r++) {
    if (first + r < batch.size) { four[r] = (out[r] - targetOf(member, first + r, i)) / f32(batch.size); }
  }
  return four;
}
`;

/** WGSL that fills the heads with the residual, r = (out − H)/B. */
function fillResidual(layout: Layout): string {
  const { block1, block2 } = sumVectors(layout);
  const parts = [...block1, ...(block2 === undefined ? [] : [block2])];
  const add = parts
    .map((vector) => `out += vectorSum(member, ${vector}u, rows4, base, local);`)
    .join('\n    ');
  return fillOutputs(`var out = vec4f();\n    ${add}`, 'heads[i] = residual(member, first, i, out);');
}

/** WGSL that writes the heads to the deltas, once. */
const keepHeads = (at: 'residualAt' | 'backAt') => /* wgsl */ `
  workgroupBarrier();
  if (share == 0u) {
    for (var n = local; n < ROWS_AT_ONCE * K4; n += THREADS) {
      deltas[${at}(member, first + n / K4) + n % K4] = headsOfRow(n / K4, n % K4);
    }
  }`;

/** WGSL that keeps the derivative of the loss by a layer's pre-activations, σ′ ⊙ z. */
const keepDelta = (layer: number) => /* wgsl */ `
        let value = gated(z[r], activations[activationAt(member, ${layer}u, 0u, row) + j4]);
        deltas[deltaAt(member, ${layer}u, row) + j4] = value;`;

function backwardStage(
  layout: Layout,
  label: string,
  bindings: Bindings,
  stage: Pick<Parameters<typeof stageShader>[1], 'fill' | 'functions' | 'spread' | 'gather'>,
): Shader {
  return stageShader(layout, {
    label,
    capacity: roundUp(layout.batchSize),
    bindings: { ...bindings, ...(stage.spread && { activations: 'read' }), deltas: 'read_write' },
    heads: 'OUTPUTS',
    ...stage,
  });
}

/** r alone, where no hidden layer moves. */
export function residualOnly(layout: Layout): Shader {
  const fill = `${fillResidual(layout)}${keepHeads('residualAt')}`;
  return backwardStage(layout, 'residual', OF_BATCH, { fill, functions: RESIDUAL });
}

/** r = (out − H)/B, g2 = σ′(V out1 + b2) ⊙ Aᵀ r, and Vᵀ g2. */
export function backwardThroughV(layout: Layout): Shader {
  const { back } = sumVectors(layout);
  return backwardStage(layout, 'backward through V', OF_BATCH, {
    fill: `${fillResidual(layout)}${keepHeads('residualAt')}`,
    functions: RESIDUAL,
    spread: { by: 'sizes.aAt', finish: keepDelta(1) },
    gather: { by: 'sizes.secondAt', sums: [{ vector: back!, term: 'a * values' }] },
  });
}

/** q, what comes back to out1: r + Vᵀ g2, or the residual itself where there is no second layer; and g1 = σ′(W x + b1) ⊙ Aᵀ q. */
export function backwardThroughA(layout: Layout): Shader {
  const { back } = sumVectors(layout);
  const spread = { by: 'sizes.aAt', finish: keepDelta(0) };
  if (layout.second === 'none') {
    const fill = `${fillResidual(layout)}${keepHeads('residualAt')}`;
    return backwardStage(layout, 'backward through A', OF_BATCH, { fill, functions: RESIDUAL, spread });
  }
  const functions = /* wgsl */ `
fn residualOf(member: u32, row: u32, i: u32) -> f32 { return deltas[residualAt(member, row) + i / 4u][i % 4u]; }
`;
  const residual = [0, 1, 2, 3].map((r) => `residualOf(member, first + ${r}u, i)`).join(', ');
  const add = fillOutputs(
    `let back = vectorSum(member, ${back}u, rows4, base, local);`,
    `heads[i] = vec4f(${residual}) + back;`,
  );
  const fill = `${add}${keepHeads('backAt')}`;
  return backwardStage(layout, 'backward through A', {}, { fill, functions, spread });
}
