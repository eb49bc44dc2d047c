import { useState } from 'react';

/** A chart's numbers: the first cell of a row names it. */
export interface NumbersTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ShowNumbersProps {
  readonly title: string;
  readonly numbers: () => NumbersTable;
}

function Table({ caption, head, rows }: NumbersTable) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, column) => (
              <td key={head[column + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A table that scrolls where it is too wide. */
export function NumbersOf({ title, table }: { readonly title: string; readonly table: NumbersTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="numbers numbers-scroll" tabIndex={0} aria-label={`Numbers: ${title}`}>
      <Table {...table} />
    </section>
  );
}

/** The numbers behind a chart, for those who cannot see it or want them exactly; made only while they are open. */
export function ShowNumbers({ title, numbers }: ShowNumbersProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Show numbers<span className="sr-only">: {title}</span>
      </summary>
      {open && <NumbersOf title={title} table={numbers()} />}
    </details>
  );
}
