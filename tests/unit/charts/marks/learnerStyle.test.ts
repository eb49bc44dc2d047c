import { describe, expect, it } from 'vitest';
import { learnerStyle } from '../../../../src/charts/marks/learnerStyle.ts';
import { LEARNERS } from '../../../../src/learners/catalogue.ts';
import type { LearnerName } from '../../../../src/learners/learnerNames.ts';

describe('the look of learners', () => {
  it('tells all of them apart, by dash as well as by colour', () => {
    const learners = Object.keys(LEARNERS) as LearnerName[];
    const styles = learners.map(learnerStyle);
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(learners.length);
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(learners.length);
  });
});
