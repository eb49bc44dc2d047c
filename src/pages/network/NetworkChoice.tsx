import { useId } from 'react';
import type { NetworkName } from '../../learners/learnerNames.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';

interface NetworkChoiceProps {
  readonly networks: readonly NetworkName[];
  readonly seeds: readonly number[];
  readonly network: NetworkId;
  readonly onChange: (network: NetworkId) => void;
}

interface SelectProps {
  readonly name: string;
  readonly values: readonly (string | number)[];
  readonly value: string | number;
  readonly onChange: (value: string) => void;
}

function Select({ name, values, value, onChange }: SelectProps) {
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{name}</label>{' '}
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {values.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </span>
  );
}

/** Chooses among the networks of a run, and among its seeds where there are several. */
export function NetworkChoice({ networks, seeds, network, onChange }: NetworkChoiceProps) {
  return (
    <div className="network-choice">
      <Select
        name="Network"
        values={networks}
        value={network.learner}
        onChange={(learner) => onChange({ ...network, learner: learner as NetworkName })}
      />
      {seeds.length > 1 && (
        <Select
          name="Seed"
          values={seeds}
          value={network.seed}
          onChange={(seed) => onChange({ ...network, seed: Number(seed) })}
        />
      )}
    </div>
  );
}
