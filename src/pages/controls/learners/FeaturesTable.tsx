import { FEATURES_NAMES, HERO, isOnRandomFeatures } from '../../../learners/learnerNames.ts';
import { networkSize } from '../../../learners/network.ts';
import { problemOf } from '../../../problem/problems.ts';
import { featureCosts } from '../../../theory/featureCosts.ts';
import { countInWords } from '../../../words/countText.ts';
import { useExperiment } from '../../shared/experimentContext.ts';
import type { Choice } from './LearnerBox.tsx';
import { RowTable } from './RowTable.tsx';

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
      <RowTable choice={choice} learners={FEATURES_NAMES} wordsOf={(learner) => WORDS[learner]} />
      <Cost />
    </details>
  );
}
