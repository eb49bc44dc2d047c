import { descend, descendBias } from './descent';
import { addAndMask, mask } from './elementwise';
import { multiply, multiplyTransposed, NO_FLOOR } from './product';
import { Member, Workspace } from './structures';

/**
 * The backward pass of a network with a free U, hand-derived, and the SGD step of every layer that is trained. Only
 * what a trained layer needs is computed, and each layer steps after its old weights were last used:
 *
 *     dS = Aᵀ r,   dZ2 = σ'(z2) dS,   dZ1 = σ'(z1) (Uᵀ dZ2 [+ dS with the skip])
 *     ∇A = r sᵀ,   ∇U = dZ2 hᵀ,       ∇W = dZ1 xᵀ,   ∇b = dZ summed over the batch
 *
 * A linearised network has the gradient of the network at its start, with the residual of the linearised
 * output.
 */
export function backward(w: Workspace, member: Member, panels: i32, rate: f32): void {
  const decay = member.weightDecay;
  const W = member.W;
  const U = member.U;
  const A = member.A;
  if (w.movesHidden) {
    const bytes = <usize>(panels * w.panelBytes);
    multiply(w.dS, A.weights, w.r, panels, w.zeros, NO_FLOOR);
    mask(w.dZ2.data, w.dS.data, w.u.data, bytes);
    multiplyTransposed(w.dH, U.weights, w.dZ2, panels);
    if (w.skip) addAndMask(w.dZ1.data, w.dH.data, w.dS.data, w.h.data, bytes);
    else mask(w.dZ1.data, w.dH.data, w.h.data, bytes);
    descend(U, w.dZ2, w.hByFeature, panels, rate, decay);
    descendBias(U, w.dZ2, panels, rate, decay);
    descend(W, w.dZ1, w.xByFeature, panels, rate, decay);
    descendBias(W, w.dZ1, panels, rate, decay);
  }
  if (A.trained) descend(A, w.s, w.rByFeature, panels, rate, decay);
}
