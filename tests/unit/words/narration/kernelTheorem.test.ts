import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { tellKernelTheorem } from '../../../../src/words/narration/kernelTheorem.ts';
import type { LearnerSummary } from '../../../../src/words/narration/summary.ts';

const experimentOf = (link: string) => decodeLink(link).experiment;
const ended = (learner: string, testError: number, kernel: boolean, divergedAt: number | null = null) =>
  ({ learner, testError, kernel, divergedAt }) as LearnerSummary;
const RUN = [ended('3resnet-all', 0.04, false), ended('poly-2', 0.46, true), ended('rbf', 0.41, true)];

describe('the kernel theorem in the narration', () => {
  it('says of how many examples it speaks, what it leaves, and where the best kernel method ended', () => {
    const [sentence] = tellKernelTheorem(RUN, experimentOf('problem=hard&inputs=gaussian'));
    expect(sentence).toContain('up to 3,921 examples');
    expect(sentence).toContain('0.0056; the best here, rbf, ended at 0.41.');
    const withoutKernels = tellKernelTheorem(RUN.slice(0, 1), experimentOf('problem=hard'));
    expect(withoutKernels[0]).toMatch(/0\.0056\.$/);
    const diverged = tellKernelTheorem(
      [ended('3resnet-ntk', Number.NaN, true, 3)],
      experimentOf('problem=hard'),
    );
    expect(diverged[0]).toMatch(/0\.0056\.$/);
  });

  it('says that N is more where it is, and nothing of other problems or at α = 0', () => {
    expect(tellKernelTheorem(RUN, experimentOf('problem=hard&n=4000'))[0]).toMatch(/4,000 is more\.$/);
    expect(tellKernelTheorem(RUN, experimentOf('problem=v3'))).toEqual([]);
    expect(tellKernelTheorem(RUN, experimentOf('problem=smooth'))).toEqual([]);
    expect(tellKernelTheorem(RUN, experimentOf('problem=hard&alpha=0'))).toEqual([]);
  });
});
