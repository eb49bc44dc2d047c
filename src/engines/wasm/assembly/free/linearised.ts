import { add, addAndMask, mask } from './elementwise';
import { Matrix } from './panels';
import { multiply, multiplyTransposed, NO_FLOOR } from './product';
import { Member, Workspace } from './structures';

/**
 * out = f(x; θ0) + ∇f(x; θ0)·δ of a network with a free U, with θ0 = (W, b1, U, b2, A) in `weights` and
 * δ = (δW, δb1, δU, δb2, δA) in `trained`:
 *
 *     ḣ = σ'(z1) (δW x + δb1)
 *     u̇ = σ'(z2) (δU h + δb2 + U ḣ)
 *     out = A (s + ṡ) + δA s,   ṡ = u̇ or ḣ + u̇ as s is u or h + u
 *
 * The backward pass's buffers hold ḣ (dZ1), u̇ (dZ2), U ḣ (dH) and s + ṡ (dS) meanwhile.
 *
 * @param wantsFirst whether out1 = A (h + ḣ) + δA h is wanted too.
 */
export function linearisedOutputs(w: Workspace, member: Member, panels: i32, wantsFirst: bool): void {
  const bytes = <usize>(panels * w.panelBytes);
  const h = w.h.data;
  const hDot = w.dZ1.data;
  const uDot = w.dZ2.data;
  const U = member.U;
  multiply(w.dZ1, member.W.trained!, w.x, panels, member.W.trainedBias, NO_FLOOR);
  mask(hDot, hDot, h, bytes);
  multiply(w.dZ2, U.trained!, w.h, panels, U.trainedBias, NO_FLOOR);
  multiply(w.dH, U.weights, w.dZ1, panels, w.zeros, NO_FLOOR);
  addAndMask(uDot, uDot, w.dH.data, w.u.data, bytes);
  if (w.skip) add(uDot, uDot, hDot, bytes);
  if (wantsFirst) linearisedOutput(w, w.out1, member, w.h, hDot, panels);
  linearisedOutput(w, w.out, member, w.s, uDot, panels);
}

/** out = A (s + ṡ) + δA s. */
function linearisedOutput(w: Workspace, out: Matrix, member: Member, s: Matrix, sDot: usize, panels: i32): void {
  add(w.dS.data, s.data, sDot, <usize>(panels * w.panelBytes));
  multiplyTransposed(out, member.A.weights, w.dS, panels);
  multiplyTransposed(w.r, member.A.trained!, s, panels);
  add(out.data, out.data, w.r.data, <usize>panels * out.stride);
}
