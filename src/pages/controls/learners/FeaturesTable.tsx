import { FEATURES_NAMES, HERO, isOnRandomFeatures } from '../../../learners/learnerNames.ts';
import { networkSize } from '../../../learners/network.ts';
import { problemOf } from '../../../problem/problems.ts';
import { featureCosts } from '../../../theory/featureCosts.ts';
import { countInWords } from '../../../words/countText.ts';
import { useExperiment } from '../../shared/experimentContext.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

const WORDS = { 'features-products': 'of inputs, up to eight', 'features-relu': 'random neurons' } as const;

/** What a fit on D features costs beside the ResNet's run. */
function Cost() {
  const { features, samples, epochs, width, problem, rungs } = useExperiment((state) => state.experiment);
  const size = networkSize({ problem, rungs, width });
  const { regression, resnet } = featureCosts({ ...size, features, samples, epochs });
  const { outputDimension } = problemOf({ problem, rungs });
  return (
    <p className="features-cost">
      D = {features.toLocaleString('en')}, set in the recipe. A fit of {outputDimension} outputs takes{' '}
      {countInWords(regression)} multiply-adds, the run of {HERO} {countInWords(resnet)}.
    </p>
  );
}

/** Ridge regression on D features that no network made: solved, not trained. Folded until one is chosen. */
export function FeaturesTable(choice: Choice) {
  const count = choice.chosen.filter(isOnRandomFeatures).length;
  return (
    <details className="folded-learners" open={count > 0}>
      <summary>
        Random features{' '}
        <small>
          {count > 0 ? `${count} of ${FEATURES_NAMES.length}` : 'linear regression over D of them'}
        </small>
      </summary>
      <table>
        <thead>
          <tr>
            {FEATURES_NAMES.map((learner) => (
              <th key={learner} scope="col">
                {learner}
                <small>{WORDS[learner]}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {FEATURES_NAMES.map((learner) => (
              <td key={learner}>
                <LearnerBox {...choice} learner={learner} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Cost />
    </details>
  );
}
