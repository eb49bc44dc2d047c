import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { PROBLEM_NAMES, problemOf } from '../../../src/problem/problems.ts';
import { MathFormula } from '../../../src/ui/MathFormula.tsx';

const written = (text: string) => renderToStaticMarkup(<MathFormula text={text} />);

describe('a formula', () => {
  it('lowers, raises and sets below what follows', () => {
    expect(written('x_{2i}')).toContain('<msub><mi>x</mi><mrow><mn>2</mn><mi>i</mi></mrow></msub>');
    expect(written('k α^2')).toContain('<mi>k</mi><msup><mi>α</mi><mn>2</mn></msup>');
    expect(written('β~"0 … 1"')).toContain('<munder><mi>β</mi><mn>0 … 1</mn></munder>');
  });

  it('gives a group the class that it names, however deep', () => {
    expect(written('A({base:h} + {composite:σ(U {base:h})})')).toContain(
      '<mrow class="composite"><mi>σ</mi><mrow><mo>(</mo><mi>U</mi><mrow class="base"><mi>h</mi></mrow><mo>)</mo></mrow></mrow>',
    );
  });

  it('keeps quoted names and numbers whole', () => {
    expect(written('"out" = "1e-7" + 0.3')).toContain(
      '<mi>out</mi><mo>=</mo><mn>1e-7</mn><mo>+</mo><mn>0.3</mn>',
    );
  });

  it('shows every sign of each problem’s signals, in order', () => {
    for (const problem of PROBLEM_NAMES) {
      const { baseFormula, compositeFormula } = problemOf({ problem, rungs: 4 }).words;
      for (const text of [...baseFormula, ...compositeFormula])
        expect(written(text).replaceAll(/<[^>]*>/g, '')).toBe(text.replaceAll(/[\s_^{}"]/g, ''));
    }
  });
});
