import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { drawSeedData } from '../../../problem/dataset.ts';
import { unreadInputs } from '../../../problem/inputGroups.ts';
import type { Parities, Problem } from '../../../problem/problem.ts';
import { problemOf } from '../../../problem/problems.ts';
import { numberWord, subscript } from '../../../words/numberText.ts';
import { useLab } from '../../shared/labContext.ts';
import {
  moveOf,
  productsOf,
  signText,
  turned,
  turnedText,
  type Worked,
  within,
  workOut,
} from './workedExample.ts';

/** Examples that the button goes through; every training set has as many. */
const EXAMPLES = 50;
/** Outputs that a phone has room for. */
const ON_A_PHONE = 8;

/** An input's place in its column, in words. */
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const sign = (value: number) => (value === 0 ? '0' : value > 0 ? '+' : '−');
const strengthText = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');

/** The worked example of a problem whose signals are products of inputs; other problems have none. */
export function WorkedExample() {
  const problem = useLab((state) => problemOf(state.experiment));
  const { parities } = problem;
  return parities && <Example key={problem.name} problem={problem} parities={parities} />;
}

interface ExampleProps {
  readonly problem: Problem;
  readonly parities: Parities;
}

/** An input and its target, worked out column by column; any entry that F reads can be turned. */
function Example({ problem, parities }: ExampleProps) {
  const experiment = useLab((state) => state.experiment);
  const { seed, samples, problem: name, rungs } = experiment;
  const { inputDimension: d, outputDimension: k } = problem;
  const [row, setRow] = useState(0);
  const [changed, setChanged] = useState<{ inputs: Float32Array; last: number }>();
  const [focused, setFocused] = useState(0);
  const grid = useRef<HTMLTableElement>(null);
  const drawn = useMemo(() => {
    const { inputs } = drawSeedData({
      problem: name,
      rungs,
      seed,
      samples: EXAMPLES,
      alpha: 0,
      beta: 1,
    }).train;
    return inputs.slice(row * d, (row + 1) * d);
  }, [name, rungs, seed, row, d]);
  const worked = workOut(parities, changed?.inputs ?? drawn, experiment);
  const rows = problem.degrees.base;
  /** The inputs in the order of the columns. */
  const entries = parities.base.flat();
  const isFactor = (output: number) => parities.composite.some(({ factors }) => factors.includes(output));

  const turn = (place: number) => {
    const index = entries[place]!;
    setChanged({ inputs: turned(worked.inputs, index), last: index });
    setFocused(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event.key, rows);
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = within(focused + move, entries.length);
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`)?.focus();
  };
  const another = () => {
    setChanged(undefined);
    setRow((row + 1) % EXAMPLES);
  };
  const entry = (place: number) => {
    const index = entries[place]!;
    return (
      <button
        type="button"
        data-entry={place}
        tabIndex={place === focused ? 0 : -1}
        aria-label={`x${index + 1} is ${signText(worked.inputs[index]!)}; turn it`}
        className={index === changed?.last ? 'turned' : undefined}
        onClick={() => turn(place)}
      >
        {sign(worked.inputs[index]!)}
      </button>
    );
  };
  const unread = unreadInputs(problem);
  const outputs = parities.base.map((_, i) => i);
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
            {outputs.map((i) => (
              <th key={i} scope="col">
                {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, of) => (
            <Row
              key={of === 0 ? 'first' : `further ${of}`}
              name={
                of === 0 ? (
                  'x'
                ) : (
                  <span className="sr-only">
                    x, {ORDINALS[of]} of each {problem.words.group.short}
                  </span>
                )
              }
              kind="x"
              outputs={outputs}
            >
              {(i) => entry(rows * i + of)}
            </Row>
          ))}
          <Row name="F" kind="base" outputs={outputs}>
            {(i) => <b className={isFactor(i) ? 'factor' : undefined}>{sign(worked.base[i]!)}</b>}
          </Row>
          <Row name="G" kind="composite" outputs={outputs}>
            {(i) => <b>{sign(worked.composite[i]!)}</b>}
          </Row>
          <Row name="H" kind="label" outputs={outputs}>
            {(i) => strengthText(worked.label[i]!)}
          </Row>
        </tbody>
      </table>
      <Equations problem={problem} parities={parities} worked={worked} />
      <p className="worked-note" aria-live="polite">
        {changed
          ? turnedText(parities, changed.last)
          : `Each F is the product of the ${numberWord(rows)} x above it. Click an x to flip its sign.`}
        {unread.length > 0 && ` The other ${unread.length} inputs are in no product.`}
        {k > ON_A_PHONE && (
          <span className="narrow">
            {' '}
            Shown are the first {ON_A_PHONE} of {k} outputs.
          </span>
        )}
      </p>
    </section>
  );
}

interface RowProps {
  readonly name: React.ReactNode;
  readonly kind: 'x' | 'base' | 'composite' | 'label';
  readonly outputs: readonly number[];
  readonly children: (output: number) => React.ReactNode;
}

function Row({ name, kind, outputs, children }: RowProps) {
  return (
    <tr className={`worked-${kind}`}>
      <th scope="row">{name}</th>
      {outputs.map((i) => (
        <td key={i} className={i >= ON_A_PHONE ? 'wide' : undefined}>
          {children(i)}
        </td>
      ))}
      {outputs.length > ON_A_PHONE && (
        <td className="narrow" aria-hidden="true">
          …
        </td>
      )}
    </tr>
  );
}

/** The products that the composite signal is made of, with their numbers put in. */
function Equations({ problem, parities, worked }: ExampleProps & { readonly worked: Worked }) {
  // With a rung missing F does not hold all that G multiplies.
  const letter = parities.unasked ? 'y' : 'F';
  return (
    <p className="worked-equation">
      {productsOf(parities, worked).map(({ factors, values, product }, i) => (
        <span key={factors.join()}>
          {i > 0 && '; '}
          <span className="base">
            {factors.map((i) => `${letter}${subscript(i + 1)}`).join(' ')} ={' '}
            {values.map((value) => `(${signText(value)})`).join(' ')}
          </span>{' '}
          = <b className="composite">{signText(product)}</b>
        </span>
      ))}
      <span className="worked-signs">
        : every <span className="composite">G</span>, {problem.words.outputsOfG}
      </span>
    </p>
  );
}
