import { KERNEL_ARCHITECTURES } from '../../../learners/architectures.ts';
import { type KernelName, LEARNERS } from '../../../learners/catalogue.ts';
import { KERNEL_NAMES, kernelsOf } from '../../../learners/learnerNames.ts';
import { ArchitectureTable } from './ArchitectureTable.tsx';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

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
      <table>
        <thead>
          <tr>
            {OTHERS.map((learner) => (
              <th key={learner} scope="col">
                {learner}
                <small>{shortWords(learner)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {OTHERS.map((learner) => (
              <td key={learner}>
                <LearnerBox {...choice} learner={learner} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </details>
  );
}
