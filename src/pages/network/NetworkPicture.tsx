import { useMemo } from 'react';
import { ShowNumbers } from '../../charts/frame/ShowNumbers.tsx';
import { OutputBars } from '../../charts/network/OutputBars.tsx';
import { isSpecialised, orderByPair, specialistsPerPair } from '../../charts/network/specialisation.ts';
import { useThemeColours } from '../../charts/network/themeColours.ts';
import { WeightLegend } from '../../charts/network/WeightLegend.tsx';
import { WeightMap } from '../../charts/network/WeightMap.tsx';
import { weightLimit } from '../../charts/network/weightImage.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION } from '../../problem/dataset.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import type { NetworkSnapshot } from '../../training/networks/networkSnapshot.ts';
import { networkNumbers } from './networkNumbers.ts';
import { firstLayerText, momentText, spanText, specialistsDo } from './networkSentences.ts';

interface NetworkPictureProps {
  readonly snapshot: NetworkSnapshot;
  readonly experiment: Pick<Experiment, 'alpha' | 'beta' | 'samples' | 'batchSize' | 'seeds'>;
}

/** One snapshot of a network: its outputs' bars above its first layer, and what one sees in words. */
export function NetworkPicture({ snapshot, experiment }: NetworkPictureProps) {
  const { learner, seed, stepsDone, W, base, composite } = snapshot;
  const { alpha, beta } = experiment;
  const colours = useThemeColours();
  const neurons = useMemo(() => orderByPair(W, INPUT_DIMENSION), [W]);
  const order = useMemo(() => neurons.map(({ neuron }) => neuron), [neurons]);
  const shares = [...base].map((b, i) => ({
    base: fractionLearned(b, beta),
    composite: fractionLearned(composite[i]!, alpha),
  }));
  const name = experiment.seeds > 1 ? `${learner}, seed ${seed},` : learner;
  const moment = `${name} ${momentText(stepsDone, experiment)}`;
  const specialists = neurons.filter(isSpecialised).length;
  const count = `${specialists} of ${neurons.length}`;
  const baseShares = shares.flatMap((share) => share.base ?? []);
  const learned =
    baseShares.length > 0
      ? `The outputs hold ${spanText(baseShares)} of their base signal.`
      : 'The target holds no base signal (β = 0), so there is none to learn.';
  return (
    <div className="network-seen">
      <div
        className="network-picture"
        role="img"
        aria-label={`${moment}: the weights of ${neurons.length} neurons on ${OUTPUT_DIMENSION} pairs of inputs. ${count} neurons ${specialistsDo(specialists)} ${learned}`}
      >
        <p className="network-part">
          Learned by each output, the upper line is 100 %: <span className="base">base signal</span>,{' '}
          <span className="composite">composite signal</span>
        </p>
        <OutputBars shares={shares} />
        <p className="network-part">First layer: a row per neuron, two columns per pair of inputs</p>
        <WeightMap W={W} inputs={INPUT_DIMENSION} order={order} colours={colours} />
        <WeightLegend limit={weightLimit(W)} />
      </div>
      <div className="network-words">
        <p className="network-moment">{moment}</p>
        <p className="network-count">
          <b>{count}</b> neurons {specialistsDo(specialists)}
        </p>
        <p>{firstLayerText(learner)}</p>
        <p>{learned}</p>
        <p className="network-note">
          Neurons are sorted by the pair that weighs most for them, the strongest first, so a faint staircase
          is there from the start. Weight is counted in squares: a pair’s share is (w₁² + w₂²) / ‖w‖².
        </p>
        <ShowNumbers
          title="See the network"
          numbers={() => networkNumbers(moment, shares, specialistsPerPair(neurons, OUTPUT_DIMENSION))}
        />
      </div>
    </div>
  );
}
