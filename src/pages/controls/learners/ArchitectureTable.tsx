import type { ReactNode } from 'react';
import { type Architecture, architectureOf } from '../../../learners/architectures.ts';
import type { LearnerName } from '../../../learners/learnerNames.ts';
import { type Choice, LearnerBox } from './LearnerBox.tsx';

interface ArchitectureTableProps<Row extends Architecture, Column extends string> {
  readonly choice: Choice;
  /** A row of headings above the columns' own. */
  readonly head?: ReactNode;
  /** The architectures that have such learners. */
  readonly architectures: readonly Row[];
  readonly columns: readonly { readonly name: Column; readonly label: string }[];
  readonly learnerOf: (architecture: Row, column: Column) => LearnerName;
}

/** Learners of every architecture, the deepest first, with what they differ in across. */
export function ArchitectureTable<Row extends Architecture, Column extends string>(
  props: ArchitectureTableProps<Row, Column>,
) {
  const { choice, head, architectures, columns, learnerOf } = props;
  return (
    <table>
      <thead>
        {head}
        <tr>
          <td />
          {columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {name}
              <small>{label}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...architectures].reverse().map((architecture) => (
          <tr key={architecture}>
            <th scope="row">
              {architecture}
              <small>{architectureOf(architecture).label}</small>
            </th>
            {columns.map(({ name }) => (
              <td key={name}>
                <LearnerBox {...choice} learner={learnerOf(architecture, name)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
