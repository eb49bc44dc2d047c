import { ARCHITECTURE_NAMES } from '../../../learners/architectures.ts';
import { isLinear, TRAINABLE_NAMES, type Trainable, trainableOf } from '../../../learners/trainables.ts';
import { ArchitectureTable } from './ArchitectureTable.tsx';
import type { Choice } from './LearnerBox.tsx';

const isKernelMethod = (trainable: Trainable) => isLinear(trainableOf(trainable));
const GROUPS = [
  { name: 'networks', trainables: TRAINABLE_NAMES.filter((trainable) => !isKernelMethod(trainable)) },
  { name: 'kernel methods', trainables: TRAINABLE_NAMES.filter(isKernelMethod) },
];
const COLUMNS = GROUPS.flatMap(({ trainables }) =>
  trainables.map((name) => ({ name, label: trainableOf(name).label })),
);

/** What SGD trains: architectures down, what is trained across. */
export function NetworkTable(choice: Choice) {
  return (
    <ArchitectureTable
      choice={choice}
      head={
        <tr>
          <td />
          {GROUPS.map(({ name, trainables }) => (
            <th key={name} colSpan={trainables.length} scope="colgroup">
              {name}
            </th>
          ))}
        </tr>
      }
      architectures={ARCHITECTURE_NAMES}
      columns={COLUMNS}
      learnerOf={(architecture, trainable) => `${architecture}-${trainable}`}
    />
  );
}
