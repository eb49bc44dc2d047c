import { Fragment, type ReactNode } from 'react';

/** A number, a letter, or any other sign. */
const SIGN = /\d+|\S/gu;

function element(sign: string): ReactNode {
  if (/^\d/.test(sign)) return <mn>{sign}</mn>;
  return /^\p{L}/u.test(sign) ? <mi>{sign}</mi> : <mo>{sign}</mo>;
}

/** Reads a formula's signs one after the other. */
class FormulaReader {
  readonly #signs: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#signs = text.match(SIGN) ?? [];
  }

  /** The parts up to a closing sign, or to the end. */
  row(closing?: string): ReactNode {
    const parts: ReactNode[] = [];
    while (this.#next < this.#signs.length && this.#signs[this.#next] !== closing)
      parts.push(<Fragment key={this.#next}>{this.#part()}</Fragment>);
    this.#next++;
    return parts;
  }

  #part(): ReactNode {
    const base = this.#atom();
    const script = this.#signs[this.#next];
    if (script !== '_' && script !== '^') return base;
    this.#next++;
    const raised = this.#atom();
    const Script = script === '_' ? 'msub' : 'msup';
    return (
      <Script>
        {base}
        {raised}
      </Script>
    );
  }

  #atom(): ReactNode {
    const sign = this.#signs[this.#next++] ?? '';
    if (sign === '{') return <mrow>{this.row('}')}</mrow>;
    if (sign !== '(') return element(sign);
    return (
      <mrow>
        <mo>(</mo>
        {this.row(')')}
        <mo>)</mo>
      </mrow>
    );
  }
}

interface MathFormulaProps {
  /** `_` lowers and `^` raises what follows, one sign or a group in braces: `F_i(x) = x_{2i−1} x_{2i}`. */
  readonly text: string;
  readonly className?: string;
}

/** A formula on a line of its own. */
export function MathFormula({ text, className }: MathFormulaProps) {
  return (
    <math display="block" className={className}>
      {new FormulaReader(text).row()}
    </math>
  );
}
