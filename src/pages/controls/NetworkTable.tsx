import { ARCHITECTURE_NAMES, architectureOf } from '../../learners/architectures.ts';
import { isLinear, TRAINABLE_NAMES, type Trainable, trainableOf } from '../../learners/trainables.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

const isKernelMethod = (trainable: Trainable) => isLinear(trainableOf(trainable));
const GROUPS = [
  { name: 'networks', trainables: TRAINABLE_NAMES.filter((trainable) => !isKernelMethod(trainable)) },
  { name: 'kernel methods', trainables: TRAINABLE_NAMES.filter(isKernelMethod) },
];
const COLUMNS = GROUPS.flatMap(({ trainables }) => trainables);

/** What SGD trains: architectures down, what is trained across. */
export function NetworkTable(choice: Choice) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          {GROUPS.map(({ name, trainables }) => (
            <th key={name} colSpan={trainables.length} scope="colgroup">
              {name}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {COLUMNS.map((trainable) => (
            <th key={trainable} scope="col">
              {trainable}
              <small>{trainableOf(trainable).label}</small>
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
            {COLUMNS.map((trainable) => (
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
