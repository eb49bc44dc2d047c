import { KERNEL_ARCHITECTURES } from '../../learners/architectures.ts';
import { KERNEL_NAMES, kernelsOf } from '../../learners/learnerNames.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

const ROWS = [...KERNEL_ARCHITECTURES].reverse();
/** Kernels that are no network's, with the words that the table has room for. */
const OTHERS = {
  'poly-2': 'degree 2',
  'poly-4': 'degree 4',
  'poly-8': 'degree 8',
  rbf: 'Gaussian',
  laplace: 'exp −|x|',
} as const;

/** The exact kernels: solved, not trained. Folded until one is chosen. */
export function KernelTable(choice: Choice) {
  const count = kernelsOf(choice.chosen).length;
  return (
    <details className="exact-kernels" open={count > 0}>
      <summary>
        Exact kernels{' '}
        <small>{count > 0 ? `${count} of ${KERNEL_NAMES.length}` : 'solved, not trained'}</small>
      </summary>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              ck<small>infinitely wide, last layer</small>
            </th>
            <th scope="col">
              ntk<small>infinitely wide, linearised</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((architecture) => (
            <tr key={architecture}>
              <th scope="row">{architecture}</th>
              <td>
                <LearnerBox {...choice} learner={`exact-ck-${architecture}`} />
              </td>
              <td>
                <LearnerBox {...choice} learner={`exact-ntk-${architecture}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            {Object.entries(OTHERS).map(([learner, word]) => (
              <th key={learner} scope="col">
                {learner}
                <small>{word}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {(Object.keys(OTHERS) as (keyof typeof OTHERS)[]).map((learner) => (
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
