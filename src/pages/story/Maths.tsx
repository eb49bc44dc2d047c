import { MathFormula } from '../../ui/MathFormula.tsx';

type Signal = 'base' | 'composite';

/** A letter of the paper within a sentence. */
export function Letter({ of, signal }: { readonly of: string; readonly signal?: Signal }) {
  return <MathFormula inline text={of} className={signal} />;
}

/** A level of the test error: kα² or kα⁴. */
export function Level({ power }: { readonly power: 2 | 4 }) {
  return <MathFormula inline text={`k {composite:α^${power}}`} />;
}

/** How α and β compare: "α > β". */
export function Comparison({ sign }: { readonly sign: '>' | '<' }) {
  return <MathFormula inline text={`{composite:α} ${sign} {base:β}`} />;
}
