import { ARCHITECTURES, TRAINABLES, type Trainable } from '../../learners/learnerNames.ts';
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
          {TRAINABLES.map((trainable) => (
            <th key={trainable} scope="col">
              {trainable}
              <small>{TRAINED[trainable]}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...ARCHITECTURES].reverse().map((architecture) => (
          <tr key={architecture}>
            <th scope="row">{architecture}</th>
            {TRAINABLES.map((trainable) => (
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
