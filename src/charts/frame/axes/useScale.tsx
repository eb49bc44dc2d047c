import { type ReactNode, useState } from 'react';
import { Switch } from '../../../ui/Switch.tsx';
import type { Scale } from './axis.ts';

const SCALES = { log: 'log', linear: 'linear' } as const satisfies Record<Scale, string>;

/**
 * The scale of a value axis, and the switch that turns it from logarithmic to linear and back.
 *
 * @param quantity what the axis measures: "test error".
 */
export function useScale(quantity: string, first: Scale = 'log'): [Scale, ReactNode] {
  const [scale, setScale] = useState(first);
  const legend = `Axis of the ${quantity.toLowerCase()}`;
  return [scale, <Switch key="scale" legend={legend} choices={SCALES} value={scale} onChange={setScale} />];
}
