type Signal = 'base' | 'composite';

/** A letter of the paper within a sentence. */
export function Letter({ of, signal }: { readonly of: string; readonly signal?: Signal }) {
  return (
    <math className={signal}>
      <mi>{of}</mi>
    </math>
  );
}

/** A level of the test error: kα² or kα⁴. */
export function Level({ power }: { readonly power: 2 | 4 }) {
  return (
    <math>
      <mi>k</mi>
      <msup className="composite">
        <mi>α</mi>
        <mn>{power}</mn>
      </msup>
    </math>
  );
}

/** α and β with what stands between them: "α > β". */
export function Comparison({ sign }: { readonly sign: '>' | '<' }) {
  return (
    <math>
      <mi className="composite">α</mi>
      <mo>{sign}</mo>
      <mi className="base">β</mi>
    </math>
  );
}

function Sub({ letter, index }: { readonly letter: string; readonly index: string }) {
  return (
    <msub>
      <mi>{letter}</mi>
      <mn>{index}</mn>
    </msub>
  );
}

/** The network: out(x) = A (h + σ(U h + b₂)). */
export function NetworkFormula() {
  return (
    <math display="block">
      <mi>out</mi>
      <mo>(</mo>
      <mi>x</mi>
      <mo>)</mo>
      <mo>=</mo>
      <mi>A</mi>
      <mo>(</mo>
      <mi className="base">h</mi>
      <mo>+</mo>
      <mrow className="composite">
        <mi>σ</mi>
        <mo>(</mo>
        <mi>U</mi>
        <mi className="base">h</mi>
        <mo>+</mo>
        <Sub letter="b" index="2" />
        <mo>)</mo>
      </mrow>
      <mo>)</mo>
    </math>
  );
}

/** Its first layer: h = σ(W x + b₁). */
export function FirstLayerFormula() {
  return (
    <math display="block">
      <mrow className="base">
        <mi>h</mi>
        <mo>=</mo>
        <mi>σ</mi>
        <mo>(</mo>
        <mi>W</mi>
        <mi>x</mi>
        <mo>+</mo>
        <Sub letter="b" index="1" />
        <mo>)</mo>
      </mrow>
    </math>
  );
}
