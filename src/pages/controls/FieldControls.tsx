import { counts, type FieldKey, rowOf } from '../../experiment/fields.ts';
import { type KeyOfKind, keysOf } from '../../experiment/keys.ts';
import type { Role } from '../../experiment/roles.ts';
import type { Problem } from '../../problem/problem.ts';
import { problemOf } from '../../problem/problems.ts';
import { useExperiment } from '../shared/experimentContext.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { FlagControl } from './FlagControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { NumbersControl } from './NumbersControl.tsx';

/** The control of a field that has one of the usual kind; learners and pins have their own. */
function FieldControl({ field: key }: { readonly field: FieldKey }) {
  switch (rowOf(key).kind) {
    case 'number':
      return <NumberControl field={key as KeyOfKind<'number'>} />;
    case 'numbers':
      return <NumbersControl field={key as KeyOfKind<'numbers'>} />;
    case 'choice':
      return <ChoiceControl field={key as KeyOfKind<'choice'>} />;
    case 'flag':
      return <FlagControl field={key as KeyOfKind<'flag'>} />;
    case 'list':
    case 'origin':
    case 'pins':
      return null;
  }
}

/** β before α, as in H(x) = β F(x) + α G(F(x)), and then all that is no strength of a signal. */
const rank = (key: FieldKey) => ['base', 'composite', undefined].indexOf(rowOf(key).signal);

/** Whether a field says something of a problem: factors that stand alone, inputs beside the uniform ones. */
function concerns(key: FieldKey, { parities, uniformInputs }: Problem): boolean {
  if (key === 'rungs') return parities !== undefined;
  return key !== 'inputs' || uniformInputs !== undefined;
}

/**
 * The controls of all fields of some roles that the view has, in the order of a link; α and β stand in the formula's
 * order.
 *
 * @param without those that have a control of their own.
 * @param numbersAlone leaves out what is no number: an embedded run has room for sliders alone.
 */
export function FieldControls({
  roles,
  without = [],
  numbersAlone = false,
}: {
  readonly roles: readonly Role[];
  readonly without?: readonly FieldKey[];
  readonly numbersAlone?: boolean;
}) {
  const view = useExperiment(({ experiment }) => experiment.view);
  const axis = useExperiment(({ experiment }) => experiment.axis);
  const problem = useExperiment(({ experiment }) => problemOf(experiment));
  return keysOf(...roles)
    .filter((key) => counts(key, { view, axis }) && concerns(key, problem) && !without.includes(key))
    .filter((key) => !numbersAlone || rowOf(key).kind === 'number')
    .sort((one, other) => rank(one) - rank(other))
    .map((key) => <FieldControl key={key} field={key} />);
}
