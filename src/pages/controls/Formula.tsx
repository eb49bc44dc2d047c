import { isSweptIn } from '../../experiment/fields.ts';
import { missingRungs, problemOf } from '../../problem/problems.ts';
import { activationComplexity, complexityText } from '../../theory/activationComplexity.ts';
import { MathFormula } from '../../ui/MathFormula.tsx';
import { useExperiment } from '../shared/experimentContext.ts';
import { useHallView } from '../shared/present/hallContext.ts';

/** F, line by line. */
export function BaseFormula() {
  const { words } = useExperiment((state) => problemOf(state.experiment));
  return words.baseFormula.map((line) => <MathFormula key={line} text={line} className="base" />);
}

/** G, line by line. */
export function CompositeFormula() {
  const { words } = useExperiment((state) => problemOf(state.experiment));
  return words.compositeFormula.map((line) => <MathFormula key={line} text={line} className="composite" />);
}

/** What is to be said of signals that are no products: how complicated they are, and how they are told apart. */
function Smooth() {
  const { inputDimension, outputDimension, activations, projectsOnTestSet } = useExperiment((state) =>
    problemOf(state.experiment),
  );
  return (
    <>
      {activations && (
        <p>
          d = {inputDimension}, k = {outputDimension}. By the paper’s price of a smooth function, F is made of{' '}
          {activations.base.name} and costs C<sub>F</sub> ={' '}
          {complexityText(activationComplexity(activations.base))}; G is made of {activations.composite.name}{' '}
          and costs C<sub>G</sub> = {complexityText(activationComplexity(activations.composite))}.
        </p>
      )}
      {projectsOnTestSet && (
        <p>
          On a test set these two signals are not orthonormal. What an output holds of them is its least
          squares fit by both together, over the 2,000 test examples; what they have in common counts as base
          signal.
        </p>
      )}
    </>
  );
}

function Definitions() {
  const { words } = useExperiment((state) => problemOf(state.experiment));
  const { inputs, base, composite } = words;
  const hall = useHallView();
  return (
    <details className="definitions" open={hall.words}>
      <summary>What F and G are</summary>
      <p>
        {inputs} Output i of the <span className="base">base signal</span> is {base}:
      </p>
      <BaseFormula />
      <p>
        The <span className="composite">composite signal</span> {composite}:
      </p>
      <CompositeFormula />
      <Smooth />
    </details>
  );
}

/** The target H(x) = β F(x) + α G(F(x)), with its present strengths. */
export function TargetFormula() {
  const alpha = useExperiment((state) => state.experiment.alpha);
  const beta = useExperiment(({ experiment: { view, axis, beta, betas } }) =>
    isSweptIn('beta', { view, axis }) ? `${Math.min(...betas)} … ${Math.max(...betas)}` : String(beta),
  );
  // With a rung missing G multiplies products that F does not hold.
  const G = useExperiment(({ experiment }) => (missingRungs(experiment).length > 0 ? 'G(y)' : 'G(F(x))'));
  const strengths = { base: `{base:β~"${beta}"}`, composite: `{composite:α~"${alpha}"}` };
  return (
    <MathFormula text={`H(x) = ${strengths.base} {base:F(x)} + ${strengths.composite} {composite:${G}}`} />
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
