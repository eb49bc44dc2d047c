import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type MathElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  display?: 'block' | 'inline';
};

declare module 'react' {
  namespace JSX {
    /** The parts of MathML that the page uses; React's own types leave MathML out. */
    interface IntrinsicElements {
      math: MathElement;
      mrow: MathElement;
      mi: MathElement;
      mn: MathElement;
      mo: MathElement;
      msub: MathElement;
      msup: MathElement;
      munder: MathElement;
    }
  }
}
