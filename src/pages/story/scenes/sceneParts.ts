import type { Scene } from '../../../experiment/choices.ts';
import { alphaAgainstBetaPart } from './alphaAgainstBeta.tsx';
import { baseFirstPart } from './baseFirst.tsx';
import { kernelsPart } from './kernels.tsx';
import { oneAfterTheOtherPart } from './oneAfterTheOther.tsx';
import { puzzlePart } from './puzzle.tsx';
import { rungsPart } from './rungs.tsx';
import type { ScenePart } from './scenePart.ts';
import { targetPart } from './target.tsx';
import { thenCompositePart } from './thenComposite.tsx';
import { theoremsPart } from './theorems.tsx';

export const SCENE_PARTS: Record<Scene, ScenePart> = {
  1: puzzlePart,
  2: targetPart,
  3: baseFirstPart,
  4: thenCompositePart,
  5: kernelsPart,
  6: alphaAgainstBetaPart,
  7: theoremsPart,
  8: rungsPart,
  9: oneAfterTheOtherPart,
};
