import { add, addAndMask, mask } from './elementwise';
import { multiply, multiplyTransposed, NO_FLOOR } from './product';
import { Member, Workspace } from './structures';

/**
 * out = f(x; θ0) + ∇f(x; θ0)·δ, with θ0 = (W, b1, U, b2, A) in `weights` and δ = (δW, δb1, δU, δb2, δA) in
 * `trained`:
 *
 *     ḣ = σ'(z1) (δW x + δb1)
 *     u̇ = σ'(z2) (δU h + δb2 + U ḣ)
 *     out = A (s + ṡ) + δA s,   ṡ = ḣ, u̇ or ḣ + u̇ as s is h, u or h + u
 *
 * The backward pass's buffers hold ḣ (dZ1), u̇ (dZ2), U ḣ (dH) and s + ṡ (dS) meanwhile.
 */
export function linearisedOutputs(w: Workspace, member: Member, panels: i32): void {
  const bytes = <usize>(panels * w.panelBytes);
  const h = w.h.data;
  const hDot = w.dZ1.data;
  let sDot = hDot;
  multiply(w.dZ1, member.W.trained!, w.x, panels, member.W.trainedBias, NO_FLOOR);
  mask(hDot, hDot, h, bytes);
  if (w.second) {
    const uDot = w.dZ2.data;
    multiply(w.dZ2, member.U.trained!, w.h, panels, member.U.trainedBias, NO_FLOOR);
    multiply(w.dH, member.U.weights, w.dZ1, panels, w.zeros, NO_FLOOR);
    addAndMask(uDot, uDot, w.dH.data, w.u.data, bytes);
    if (w.skip) add(uDot, uDot, hDot, bytes);
    sDot = uDot;
  }
  add(w.dS.data, w.s.data, sDot, bytes);
  multiplyTransposed(w.out, member.A.weights, w.dS, panels);
  multiplyTransposed(w.r, member.A.trained!, w.s, panels);
  add(w.out.data, w.out.data, w.r.data, <usize>panels * w.out.stride);
}
