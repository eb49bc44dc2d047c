import { useMemo } from 'react';

/** The same object for as long as it would read the same, so that what depends on it need not draw again. */
export function useSameValue<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as Value, [text]);
}
