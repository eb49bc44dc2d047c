import type { LearnerName } from '../../../learners/learnerNames.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

interface RowTableProps<Learner extends LearnerName> {
  readonly choice: Choice;
  readonly learners: readonly Learner[];
  /** A few words for each, below its name. */
  readonly wordsOf: (learner: Learner) => string;
}

/** Learners that no architecture sets apart: a column for each, in one row. */
export function RowTable<Learner extends LearnerName>({ choice, learners, wordsOf }: RowTableProps<Learner>) {
  return (
    <table>
      <thead>
        <tr>
          {learners.map((learner) => (
            <th key={learner} scope="col">
              {learner}
              <small>{wordsOf(learner)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {learners.map((learner) => (
            <td key={learner}>
              <LearnerBox {...choice} learner={learner} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
