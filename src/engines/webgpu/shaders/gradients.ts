import type { Layout, MatrixName } from '../memory/layout.ts';
import { servesTwice } from '../memory/needs.ts';

/**
 * WGSL of a matrix's gradient, Σ over the rows of a batch of left ⊗ right, and of where the matrix lies. `left` and
 * `right` are four numbers of `row` at `j4`.
 */
export interface GradientOf {
  readonly left: string;
  /** How many vec4 there are of left. */
  readonly left4: string;
  readonly right: string;
  /** Whether the sum goes over the rows twice: A serves in two places, and gets the gradient of both. */
  readonly twice?: boolean;
  /** Of the matrix: first vec4 among a member's, rows and columns that move, and vec4 in a row. */
  readonly at: string;
  readonly rows: string;
  readonly columns: string;
  readonly stride4: string;
}

const INPUT = 'inputOf(member, row, j4)';
const activation = (layer: number) => `activations[activationAt(member, ${layer}u, 0u, row) + j4]`;
const delta = (layer: number) => `deltas[deltaAt(member, ${layer}u, row) + j4]`;
const BACK = 'deltas[backAt(member, row) + j4]';
const RESIDUAL = 'deltas[residualAt(member, row) + j4]';

/** The gradients of a network with a free U: ∇W = g1ᵀ x, ∇U = g2ᵀ h, ∇A = rᵀ u, with the skip rᵀ (h + u). */
function freeGradients({ skip }: Layout): Partial<Record<MatrixName, GradientOf>> {
  return {
    W: {
      ...{ left: delta(0), left4: 'sizes.m4', right: INPUT },
      ...{ at: '0u', rows: 'sizes.width', columns: 'INPUTS + 1u', stride4: 'D4' },
    },
    U: {
      ...{ left: delta(1), left4: 'sizes.m4', right: activation(0) },
      ...{ at: 'sizes.secondAt', rows: 'sizes.width', columns: 'sizes.width + 1u', stride4: 'sizes.m4' },
    },
    A: {
      ...{ left: RESIDUAL, left4: 'K4', right: skip ? `${activation(0)} + ${activation(1)}` : activation(1) },
      ...{ at: 'sizes.aAt', rows: 'OUTPUTS', columns: 'sizes.width', stride4: 'sizes.m4' },
    },
  };
}

/**
 * The gradients of a narrow network, whose matrices lie with the neurons along their rows: ∇W = xᵀ g1, ∇V = out1ᵀ g2 and
 * ∇A = rᵀ h; through a bottleneck ∇A = qᵀ h + rᵀ u, or rᵀ (h + u) where V reads through an A that stays.
 */
function narrowGradients(layout: Layout): Partial<Record<MatrixName, GradientOf>> {
  const alongNeurons = { columns: 'sizes.width', stride4: 'sizes.m4' };
  const twice = servesTwice(layout);
  const features = layout.hiddenLayers === 2 ? `${activation(0)} + ${activation(1)}` : activation(0);
  return {
    W: {
      ...{ left: INPUT, left4: 'D4', right: delta(0) },
      ...{ at: '0u', rows: 'INPUTS + 1u', ...alongNeurons },
    },
    V: {
      ...{ left: 'deltas[readAt(member, row) + j4]', left4: 'READ4', right: delta(1) },
      ...{ at: 'sizes.secondAt', rows: 'OUTPUTS + 1u', ...alongNeurons },
    },
    A: {
      // In memory q lies before r, and h before u: one sum over twice the rows.
      ...(twice ? { left: BACK, right: activation(0), twice } : { left: RESIDUAL, right: features }),
      left4: 'K4',
      ...{ at: 'sizes.aAt', rows: 'OUTPUTS', ...alongNeurons },
    },
  };
}

export function gradientsOf(layout: Layout): Partial<Record<MatrixName, GradientOf>> {
  return layout.narrow ? narrowGradients(layout) : freeGradients(layout);
}
