import { useId } from 'react';

interface SwitchProps<Choice extends string> {
  /** What is chosen, for a screen reader. */
  readonly legend: string;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** A choice among two or three words, all in sight. */
export function Switch<Choice extends string>({ legend, choices, value, onChange }: SwitchProps<Choice>) {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className="sr-only">{legend}</legend>
      {(Object.keys(choices) as Choice[]).map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChange(choice)} />
          <span>{choices[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
