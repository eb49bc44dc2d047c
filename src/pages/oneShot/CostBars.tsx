import type { CSSProperties, ReactNode } from 'react';
import { countInWords, powerOfTen } from '../../words/countText.ts';
import { logAxis } from './logAxis.ts';

/** Who pays: a bar wears its own fill, and one shot a hatching. */
type Payer = 'base' | 'composite' | 'resnet' | 'one-shot';

interface CostBar {
  readonly payer: Payer;
  readonly name: ReactNode;
  readonly count: bigint | number;
}

interface CostBarsProps {
  readonly title: string;
  readonly bars: readonly CostBar[];
  /** What the bars come to, in a sentence. */
  readonly children: ReactNode;
}

/** Counts side by side on one logarithmic axis, each written out beside its bar. */
export function CostBars({ title, bars, children }: CostBarsProps) {
  const axis = logAxis(Math.max(...bars.map(({ count }) => Number(count))));
  const last = axis.exponents.at(-1)!;
  return (
    <section className="cost">
      <h3>
        {title} <small>log scale</small>
      </h3>
      <div className="cost-plot">
        <div className="cost-lines" aria-hidden="true">
          {axis.exponents.map((exponent) => (
            <span key={exponent} style={{ left: `${(100 * exponent) / last}%` }}>
              <i>{exponent === 0 ? '1' : powerOfTen(exponent)}</i>
            </span>
          ))}
        </div>
        <ul>
          {bars.map(({ payer, name, count }) => (
            <li key={payer}>
              <p>{name}</p>
              <div style={{ '--place': axis.placeOf(Number(count)) } as CSSProperties}>
                <span className={`cost-bar cost-${payer}`} />
                <b>{countInWords(count)}</b>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <p className="cost-sum">{children}</p>
    </section>
  );
}
