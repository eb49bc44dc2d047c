import { useExperiment } from '../shared/experimentContext.ts';

interface TermProps {
  readonly letter: string;
  readonly strength: string;
  readonly signal: 'base' | 'composite';
}

/** β or α with its present value below. */
function Coefficient({ letter, strength, signal }: TermProps) {
  return (
    <munder className={signal}>
      <mi>{letter}</mi>
      <mn>{strength}</mn>
    </munder>
  );
}

/** F_i(x) = x_{2i−1} x_{2i}. */
export function BaseFormula() {
  return (
    <math display="block" className="base">
      <msub>
        <mi>F</mi>
        <mi>i</mi>
      </msub>
      <mo>(</mo>
      <mi>x</mi>
      <mo>)</mo>
      <mo>=</mo>
      <msub>
        <mi>x</mi>
        <mrow>
          <mn>2</mn>
          <mi>i</mi>
          <mo>−</mo>
          <mn>1</mn>
        </mrow>
      </msub>
      <msub>
        <mi>x</mi>
        <mrow>
          <mn>2</mn>
          <mi>i</mi>
        </mrow>
      </msub>
      <mo>,</mo>
      <mi>i</mi>
      <mo>=</mo>
      <mn>1</mn>
      <mo>…</mo>
      <mn>15</mn>
    </math>
  );
}

/** G_i(y) = (−1)^i y1 y2 y3 y4. */
export function CompositeFormula() {
  return (
    <math display="block" className="composite">
      <msub>
        <mi>G</mi>
        <mi>i</mi>
      </msub>
      <mo>(</mo>
      <mi>y</mi>
      <mo>)</mo>
      <mo>=</mo>
      <msup>
        <mrow>
          <mo>(</mo>
          <mo>−</mo>
          <mn>1</mn>
          <mo>)</mo>
        </mrow>
        <mi>i</mi>
      </msup>
      {[1, 2, 3, 4].map((index) => (
        <msub key={index}>
          <mi>y</mi>
          <mn>{index}</mn>
        </msub>
      ))}
    </math>
  );
}

function Definitions() {
  return (
    <details className="definitions">
      <summary>What F and G are</summary>
      <p>
        x is a random string of thirty ±1. Output i of the <span className="base">base signal</span> is a
        product of two of them:
      </p>
      <BaseFormula />
      <p>
        The <span className="composite">composite signal</span> multiplies four of those, so it is a product
        of eight inputs:
      </p>
      <CompositeFormula />
    </details>
  );
}

/** The target H(x) = β F(x) + α G(F(x)), with its present strengths. */
export function TargetFormula() {
  const alpha = useExperiment((state) => state.experiment.alpha);
  const beta = useExperiment(({ experiment: { view, beta, betas } }) =>
    view === 'figure3' ? `${Math.min(...betas)} … ${Math.max(...betas)}` : String(beta),
  );
  return (
    <math display="block">
      <mi>H</mi>
      <mo>(</mo>
      <mi>x</mi>
      <mo>)</mo>
      <mo>=</mo>
      <Coefficient letter="β" strength={beta} signal="base" />
      <mrow className="base">
        <mi>F</mi>
        <mo>(</mo>
        <mi>x</mi>
        <mo>)</mo>
      </mrow>
      <mo>+</mo>
      <Coefficient letter="α" strength={String(alpha)} signal="composite" />
      <mrow className="composite">
        <mi>G</mi>
        <mo>(</mo>
        <mi>F</mi>
        <mo>(</mo>
        <mi>x</mi>
        <mo>)</mo>
        <mo>)</mo>
      </mrow>
    </math>
  );
}

/** The target, and what it is made of. */
export function Formula() {
  return (
    <div className="formula">
      <TargetFormula />
      <Definitions />
    </div>
  );
}
