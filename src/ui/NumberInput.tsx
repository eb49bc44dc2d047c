import { Slider } from './Slider.tsx';
import type { SliderRange } from './sliderScale.ts';
import { type ControlWords, type Typed, TypedField } from './TypedField.tsx';

interface NumberInputProps extends ControlWords {
  readonly range: SliderRange;
  readonly value: number;
  readonly read: (text: string) => Typed<number>;
  readonly onType: (value: number) => void;
  readonly onMove: (value: number) => void;
  /** Called when the reader lets go of the slider; must keep its identity between drawings. */
  readonly onRelease?: () => void;
}

/** A number: a slider, where its range has stops, and a field to type into. */
export function NumberInput({ range, value, onMove, onRelease, ...field }: NumberInputProps) {
  const name = [field.label, field.symbol, field.aside].filter(Boolean).join(' ');
  return (
    <TypedField
      {...field}
      shown={String(value)}
      slider={(forget, describedBy) => (
        <Slider
          range={range}
          value={value}
          name={`${name}, slider`}
          describedBy={describedBy}
          onMove={(next) => {
            forget();
            onMove(next);
          }}
          {...(onRelease && { onRelease })}
        />
      )}
    />
  );
}
