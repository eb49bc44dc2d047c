import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { Formula } from '../../../../src/pages/controls/Formula.tsx';
import { ExperimentContext } from '../../../../src/pages/shared/experimentContext.ts';

function textOf(link: string): string {
  const store = createStore(() => ({ experiment: decodeLink(link).experiment }));
  const page = { store, edit: () => {}, commit: () => {}, dismissIssues: () => {} };
  const markup = renderToStaticMarkup(
    createElement(ExperimentContext, { value: page as never }, createElement(Formula)),
  );
  return markup.replace(/<[^>]*>/g, ' ').replace(/[ \n]+/g, ' ');
}

describe('what F and G are', () => {
  it('says how complicated smooth signals are, and that they are told apart by least squares', () => {
    const text = textOf('problem=smooth');
    expect(text).toContain('d = 20, k = 10');
    // Σ (i + 1) 1/i! and Σ (i + 1) 2^i/i! over odd i: cosh 1 + sinh 1, and 2 cosh 2 + sinh 2.
    expect(text).toContain(`${(Math.cosh(1) + Math.sinh(1)).toFixed(2)}\u00a0C*`);
    expect(text).toContain(`${(2 * Math.cosh(2) + Math.sinh(2)).toFixed(2)}\u00a0C*`);
    expect(text).toContain('least squares');
    expect(textOf('problem=quartic')).toContain('5\u00a0C*');
  });

  it('says the law of the other inputs of the kernel theorem’s targets, and no word of least squares', () => {
    const text = textOf('problem=hard&inputs=constant');
    expect(text).toContain('are 1 in every example');
    expect(text).not.toContain('least squares');
  });
});
