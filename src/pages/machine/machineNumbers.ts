import type { NumbersTable } from '../../charts/frame/ShowNumbers.tsx';
import { outputShares } from '../../charts/machine/partLooks.ts';
import type { SavedChart } from '../../charts/tables/savedChart.ts';
import { errorText, shareText } from '../../words/numberText.ts';
import type { Machine } from './machineSentences.ts';

/** The outputs of the whole network, and before them those of its blocks. */
function columnsOf({ parts }: Machine) {
  const { blocks, whole } = parts;
  return [
    ...(blocks
      ? [
          { name: 'block 1', outputs: blocks[0] },
          { name: 'block 2', outputs: blocks[1] },
        ]
      : []),
    { name: 'network', outputs: whole },
  ];
}

/** The drawing as a table: a row per output, and what each block and the whole hold. */
export function machineNumbers(machine: Machine, moment: string): NumbersTable {
  const columns = columnsOf(machine);
  const rows = [...machine.parts.whole.base.keys()];
  return {
    caption: `${machine.learner} ${moment}`,
    head: [
      'Output',
      ...columns.flatMap(({ name }) => [
        `Base signal, ${name}`,
        `Composite signal, ${name}`,
        `Mean square of the rest, ${name}`,
      ]),
    ],
    rows: rows.map((output) => [
      String(output + 1),
      ...columns.flatMap(({ outputs }) => {
        const { base, composite, rest } = outputShares(outputs, output, machine.strengths);
        return [shareText(base), shareText(composite), errorText(rest)];
      }),
    ]),
  };
}

/** What the drawing's files hold. */
export function savedMachine(machine: Machine, moment: string): SavedChart {
  const columns = columnsOf(machine);
  return {
    title: `${machine.learner} ${moment}`,
    legend: () => [
      { name: 'base signal', mark: 'area', colour: 'var(--base-fill)' },
      { name: 'composite signal', mark: 'area', colour: 'var(--composite-fill)', texture: 'striped' },
      { name: 'neither', mark: 'area', colour: 'var(--noise-fill)', texture: 'dotted' },
    ],
    table: () => ({
      head: ['learner', 'part', 'output', 'base', 'composite', 'neither'],
      rows: columns.flatMap(({ name, outputs }) =>
        [...outputs.base.keys()].map((output) => {
          const { base, composite, rest } = outputShares(outputs, output, machine.strengths);
          return [machine.learner, name, output + 1, base, composite, rest];
        }),
      ),
    }),
  };
}
