import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, sampleTask } from '../../problem/dataset.ts';
import { COMPOSITE_DEGREE } from '../../problem/signals.ts';
import { subscript } from '../../words/numberText.ts';
import { useLab } from '../shared/labContext.ts';
import { moveOf, signText, turned, turnedText, type Worked, within, workOut } from './workedExample.ts';

/** Examples that the button goes through; every training set has as many. */
const EXAMPLES = 50;
const OUTPUTS = Array.from({ length: OUTPUT_DIMENSION }, (_, i) => i);
const FACTORS = OUTPUTS.slice(0, COMPOSITE_DEGREE);
/** Outputs that a phone has room for. */
const ON_A_PHONE = 8;

const sign = (value: number) => (value > 0 ? '+' : '−');
const strengthText = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');

/** An input and its target, worked out column by column; any entry can be turned. */
export function WorkedExample() {
  const { seed, samples, alpha, beta } = useLab((state) => state.experiment);
  const [row, setRow] = useState(0);
  const [changed, setChanged] = useState<{ inputs: Float32Array; last: number }>();
  const [focused, setFocused] = useState(0);
  const grid = useRef<HTMLTableElement>(null);
  const drawn = useMemo(() => {
    const { inputs } = sampleTask(seed, EXAMPLES, beta, alpha).train;
    return inputs.slice(row * INPUT_DIMENSION, (row + 1) * INPUT_DIMENSION);
  }, [seed, row, beta, alpha]);
  const worked = workOut(changed?.inputs ?? drawn, beta, alpha);

  const turn = (index: number) => {
    setChanged({ inputs: turned(worked.inputs, index), last: index });
    setFocused(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event.key);
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = within(focused + move);
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`)?.focus();
  };
  const another = () => {
    setChanged(undefined);
    setRow((row + 1) % EXAMPLES);
  };
  const entry = (index: number) => (
    <button
      type="button"
      data-entry={index}
      tabIndex={index === focused ? 0 : -1}
      aria-label={`x${index + 1} is ${signText(worked.inputs[index]!)}; turn it`}
      className={index === changed?.last ? 'turned' : undefined}
      onClick={() => turn(index)}
    >
      {sign(worked.inputs[index]!)}
    </button>
  );
  return (
    <section className="worked" aria-labelledby="worked-title">
      <header>
        <h3 id="worked-title">
          {changed ? 'Your own x' : `Example ${row + 1} of the ${samples.toLocaleString('en')} that train`}
        </h3>
        <button type="button" className="button" onClick={another}>
          Another x
        </button>
      </header>
      <table ref={grid} onKeyDown={onKeyDown}>
        <caption className="sr-only">An input x and its target, output by output</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Output</th>
            {OUTPUTS.map((i) => (
              <th key={i} scope="col">
                {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[0, 1].map((of) => (
            <Row
              key={of}
              name={of === 0 ? 'x' : <span className="sr-only">x, second of each pair</span>}
              kind="x"
            >
              {(i) => entry(2 * i + of)}
            </Row>
          ))}
          <Row name="F" kind="base">
            {(i) => <b className={i < COMPOSITE_DEGREE ? 'factor' : undefined}>{sign(worked.base[i]!)}</b>}
          </Row>
          <Row name="G" kind="composite">
            {(i) => <b>{sign(worked.composite[i]!)}</b>}
          </Row>
          <Row name="H" kind="label">
            {(i) => strengthText(worked.label[i]!)}
          </Row>
        </tbody>
      </table>
      <Equation worked={worked} />
      <p className="worked-note" aria-live="polite">
        {changed
          ? turnedText(changed.last)
          : 'Each F is the product of the two x above it. Click any of them to turn it.'}
        <span className="narrow">
          {' '}
          Shown are the first {ON_A_PHONE} of {OUTPUT_DIMENSION} outputs.
        </span>
      </p>
    </section>
  );
}

interface RowProps {
  readonly name: React.ReactNode;
  readonly kind: 'x' | 'base' | 'composite' | 'label';
  readonly children: (output: number) => React.ReactNode;
}

function Row({ name, kind, children }: RowProps) {
  return (
    <tr className={`worked-${kind}`}>
      <th scope="row">{name}</th>
      {OUTPUTS.map((i) => (
        <td key={i} className={i >= ON_A_PHONE ? 'wide' : undefined}>
          {children(i)}
        </td>
      ))}
      <td className="narrow" aria-hidden="true">
        …
      </td>
    </tr>
  );
}

/** The product of four with its numbers put in. */
function Equation({ worked }: { readonly worked: Worked }) {
  return (
    <p className="worked-equation">
      <span className="base">
        {FACTORS.map((i) => `F${subscript(i + 1)}`).join(' ')} ={' '}
        {FACTORS.map((i) => `(${signText(worked.base[i]!)})`).join(' ')}
      </span>{' '}
      = <b className="composite">{signText(worked.product)}</b>
      <span className="worked-signs">
        : every <span className="composite">G</span>, with its sign turned in odd places
      </span>
    </p>
  );
}
