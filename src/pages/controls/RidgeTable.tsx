import { ARCHITECTURE_NAMES, architectureOf } from '../../learners/architectures.ts';
import { FEATURE_SET_NAMES, featureSetOf } from '../../learners/featureSets.ts';
import { RIDGE_NAMES } from '../../learners/learnerNames.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

/** Ridge regressions on what the networks start with: solved, not trained. Folded until one is chosen. */
export function RidgeTable(choice: Choice) {
  const count = RIDGE_NAMES.filter((name) => choice.chosen.includes(name)).length;
  return (
    <details className="folded-learners" open={count > 0}>
      <summary>
        Ridge regression{' '}
        <small>
          {count > 0 ? `${count} of ${RIDGE_NAMES.length}` : 'on a network’s features at its start'}
        </small>
      </summary>
      <table>
        <thead>
          <tr>
            <td />
            {FEATURE_SET_NAMES.map((features) => (
              <th key={features} scope="col">
                {features}
                <small>{featureSetOf(features).label}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...ARCHITECTURE_NAMES].reverse().map((architecture) => (
            <tr key={architecture}>
              <th scope="row">
                {architecture}
                <small>{architectureOf(architecture).label}</small>
              </th>
              {FEATURE_SET_NAMES.map((features) => (
                <td key={features}>
                  <LearnerBox {...choice} learner={`ridge-${architecture}-${features}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
