import { NumberInput } from '../../ui/NumberInput.tsx';
import { type PanelNumber, readPanelNumber } from './panelNumbers.ts';

interface PanelNumberControlProps {
  readonly number: PanelNumber;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number of the panel. The experiment has controls of the same names: a screen reader must tell them apart. */
export function PanelNumberControl({ number, value, onChange }: PanelNumberControlProps) {
  return (
    <NumberInput
      label={number.label}
      symbol={number.symbol}
      aside="for the cost of one shot"
      text={number.text}
      className={number.signal}
      range={number}
      value={value}
      read={(text) => readPanelNumber(number, text)}
      onType={onChange}
      onMove={onChange}
    />
  );
}
