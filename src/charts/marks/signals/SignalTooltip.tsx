import { errorText } from '../../../words/numberText.ts';
import type { Signal } from './SignalTextures.tsx';

interface SignalTooltipProps {
  /** Where along the chart: "Epoch 12". */
  readonly head: string;
  readonly values: readonly { readonly name: string; readonly signal: Signal; readonly value: string }[];
  readonly testError: number;
}

/** What a chart of the signals says at one place, and the test error there. */
export function SignalTooltip({ head, values, testError }: SignalTooltipProps) {
  return (
    <div className="tooltip">
      <p>{head}</p>
      <ul>
        {values.map(({ name, signal, value }) => (
          <li key={name} className={signal}>
            <span>{name}</span>
            <b>{value}</b>
          </li>
        ))}
        <li>
          <span>test error</span>
          <b>{errorText(testError)}</b>
        </li>
      </ul>
    </div>
  );
}
