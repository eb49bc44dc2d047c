import { Switch } from '../../ui/Switch.tsx';
import type { Scale } from './axis.ts';

const SCALES = { log: 'log', linear: 'linear' } as const satisfies Record<Scale, string>;

interface ScaleSwitchProps {
  /** What the axis measures: "the test error". */
  readonly of: string;
  readonly value: Scale;
  readonly onChange: (scale: Scale) => void;
}

/** Turns a value axis from logarithmic to linear and back. */
export function ScaleSwitch({ of, value, onChange }: ScaleSwitchProps) {
  return <Switch legend={`Axis of ${of}`} choices={SCALES} value={value} onChange={onChange} />;
}
