import { LISTED_ARCHITECTURES } from '../../learners/learnerNames.ts';
import { TRAINABLE_NAMES, type Trainable } from '../../learners/trainables.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

/** What SGD moves, in a word or two for the head of a column. */
const TRAINED: Record<Trainable, string> = {
  all: 'every layer',
  hidden: 'all but the last',
  last: 'the last alone',
  ntk: 'linearised',
};

/** What SGD trains: architectures down, what is trained across. */
export function NetworkTable(choice: Choice) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th colSpan={2} scope="colgroup">
            networks
          </th>
          <th colSpan={2} scope="colgroup" className="kernels">
            kernel methods
          </th>
        </tr>
        <tr>
          <td />
          {TRAINABLE_NAMES.map((trainable) => (
            <th key={trainable} scope="col">
              {trainable}
              <small>{TRAINED[trainable]}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...LISTED_ARCHITECTURES].reverse().map((architecture) => (
          <tr key={architecture}>
            <th scope="row">{architecture}</th>
            {TRAINABLE_NAMES.map((trainable) => (
              <td key={trainable}>
                <LearnerBox {...choice} learner={`${architecture}-${trainable}`} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
