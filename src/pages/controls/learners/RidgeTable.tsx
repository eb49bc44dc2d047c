import { ARCHITECTURE_NAMES } from '../../../learners/architectures.ts';
import { FEATURE_SET_NAMES, featureSetOf } from '../../../learners/featureSets.ts';
import { RIDGE_NAMES } from '../../../learners/learnerNames.ts';
import { ArchitectureTable } from './ArchitectureTable.tsx';
import type { Choice } from './LearnerBox.tsx';

const COLUMNS = FEATURE_SET_NAMES.map((name) => ({ name, label: featureSetOf(name).label }));

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
      <ArchitectureTable
        choice={choice}
        architectures={ARCHITECTURE_NAMES}
        columns={COLUMNS}
        learnerOf={(architecture, features) => `ridge-${architecture}-${features}`}
      />
    </details>
  );
}
