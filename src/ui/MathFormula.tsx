import { Fragment, type ReactNode } from 'react';

/** A quoted name or number, the start of a group with a class, a number, a letter, or any other sign. */
const SIGN = /"[^"]*"|\{[a-z]+:|\d+(?:\.\d+)?|\S/gu;

const SCRIPTS = { _: 'msub', '^': 'msup', '~': 'munder' } as const;

function element(sign: string): ReactNode {
  const text = sign.replaceAll('"', '');
  if (/^\d/.test(text)) return <mn>{text}</mn>;
  return /^\p{L}/u.test(text) ? <mi>{text}</mi> : <mo>{text}</mo>;
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
    const Script = SCRIPTS[this.#signs[this.#next] as keyof typeof SCRIPTS];
    if (!Script) return base;
    this.#next++;
    return (
      <Script>
        {base}
        {this.#atom()}
      </Script>
    );
  }

  #atom(): ReactNode {
    const sign = this.#signs[this.#next++] ?? '';
    if (sign.startsWith('{')) return <mrow className={sign.slice(1, -1) || undefined}>{this.row('}')}</mrow>;
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
  /**
   * `_` lowers what follows, `^` raises it and `~` sets it below: one sign, a name or number in quotes, or a group in
   * braces, which may have a class: `F_i(x) = x_{2i−1} x_{2i}`, `"out"(x) = A {base:h}`.
   */
  readonly text: string;
  readonly className?: string | undefined;
  /** Within a sentence, and not on a line of its own. */
  readonly inline?: boolean;
}

/** A formula in MathML. */
export function MathFormula({ text, className, inline = false }: MathFormulaProps) {
  return (
    <math display={inline ? 'inline' : 'block'} className={className}>
      {new FormulaReader(text).row()}
    </math>
  );
}
