import type { NetworkName } from '../../experiment/learnerNames.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';

interface NetworkChoiceProps {
  readonly networks: readonly NetworkName[];
  readonly seeds: readonly number[];
  readonly network: NetworkId;
  readonly onChange: (network: NetworkId) => void;
}

/** Chooses among the networks of a run, and among its seeds where there are several. */
export function NetworkChoice({ networks, seeds, network, onChange }: NetworkChoiceProps) {
  return (
    <div className="network-choice">
      <label>
        Network{' '}
        <select
          value={network.learner}
          onChange={({ target }) => onChange({ ...network, learner: target.value as NetworkName })}
        >
          {networks.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {seeds.length > 1 && (
        <label>
          Seed{' '}
          <select
            value={network.seed}
            onChange={({ target }) => onChange({ ...network, seed: Number(target.value) })}
          >
            {seeds.map((seed) => (
              <option key={seed}>{seed}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
