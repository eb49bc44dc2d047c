import { KERNEL_ARCHITECTURES } from '../../../learners/architectures.ts';
import { type KernelName, LEARNERS } from '../../../learners/catalogue.ts';
import { KERNEL_NAMES, kernelsOf } from '../../../learners/learnerNames.ts';
import { ArchitectureTable } from './ArchitectureTable.tsx';
import type { Choice } from './LearnerBox.tsx';
import { RowTable } from './RowTable.tsx';

const LIMITS = [
  { name: 'ck', label: 'infinitely wide, last layer' },
  { name: 'ntk', label: 'infinitely wide, linearised' },
] as const;
/** Kernels that are no network's. */
const OTHERS = KERNEL_NAMES.filter((name) => LEARNERS[name].family.form !== 'infinite');

/** What a kernel is, in the words that the table has room for. */
function shortWords(name: KernelName): string {
  const { family } = LEARNERS[name];
  if (family.form === 'polynomial') return `degree ${family.degree}`;
  return family.form === 'gaussian' ? 'Gaussian' : 'exp −|x|';
}

/** The exact kernels: solved, not trained. Folded until one is chosen. */
export function KernelTable(choice: Choice) {
  const count = kernelsOf(choice.chosen).length;
  return (
    <details className="folded-learners" open={count > 0}>
      <summary>
        Exact kernels{' '}
        <small>{count > 0 ? `${count} of ${KERNEL_NAMES.length}` : 'solved, not trained'}</small>
      </summary>
      <ArchitectureTable
        choice={choice}
        architectures={KERNEL_ARCHITECTURES}
        columns={LIMITS}
        learnerOf={(architecture, limit) => `exact-${limit}-${architecture}`}
      />
      <RowTable choice={choice} learners={OTHERS} wordsOf={shortWords} />
    </details>
  );
}
