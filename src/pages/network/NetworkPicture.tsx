import { useMemo, useRef } from 'react';
import { SaveMenu } from '../../charts/frame/SaveMenu.tsx';
import { ShowNumbers } from '../../charts/frame/ShowNumbers.tsx';
import { GroupNames } from '../../charts/network/GroupNames.tsx';
import { isSpecialised, orderByGroup, specialistsPerGroup } from '../../charts/network/specialisation.ts';
import { useThemeColours } from '../../charts/network/themeColours.ts';
import { WeightLegend } from '../../charts/network/WeightLegend.tsx';
import { WeightMap } from '../../charts/network/WeightMap.tsx';
import { weightDrawing } from '../../charts/network/weightDrawing.ts';
import { weightLimit } from '../../charts/network/weightImage.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import { inputGroups } from '../../problem/inputGroups.ts';
import { type Asked, problemOf } from '../../problem/problems.ts';
import type { NetworkSnapshot } from '../../training/networks/networkSnapshot.ts';
import { networkNumbers, weightTable } from './networkNumbers.ts';
import {
  firstLayerText,
  momentText,
  sampleText,
  spanText,
  specialistsDo,
  unreadText,
} from './networkSentences.ts';

export interface NetworkPictureProps {
  readonly snapshot: NetworkSnapshot;
  readonly experiment: Asked &
    Pick<Experiment, 'width' | 'alpha' | 'beta' | 'samples' | 'batchSize' | 'seeds'>;
}

/** One snapshot of a network: its first layer, and what one sees in words. */
export function NetworkPicture({ snapshot, experiment }: NetworkPictureProps) {
  const { learner, seed, stepsDone, W, machine } = snapshot;
  const { base, composite } = machine.whole;
  const { alpha, beta, width } = experiment;
  const problem = problemOf(experiment);
  const { words } = problem;
  const groups = useMemo(() => inputGroups(problem), [problem]);
  const colours = useThemeColours();
  const neurons = useMemo(() => orderByGroup(W, groups), [W, groups]);
  const order = useMemo(() => neurons.map(({ neuron }) => neuron), [neurons]);
  const drawn = groups.map(({ inputs, output }) => ({
    inputs,
    shares:
      output === null
        ? null
        : {
            base: fractionLearned(base[output]!, beta),
            composite: fractionLearned(composite[output]!, alpha),
          },
  }));
  const name = experiment.seeds > 1 ? `${learner}, seed ${seed},` : learner;
  const moment = `${name} ${momentText(stepsDone, experiment)}`;
  const specialists = neurons.filter(isSpecialised).length;
  const count = `${specialists} of ${neurons.length}`;
  const baseShares = drawn.flatMap(({ shares }) => shares?.base ?? []);
  const learned =
    baseShares.length > 0
      ? `The outputs hold ${spanText(baseShares)} of their base signal.`
      : 'The target holds no base signal (β = 0), so there is none to learn.';
  const unread = unreadText(problem);
  const map = useRef<HTMLDivElement>(null);
  const limit = weightLimit(W);
  const onPage = () => {
    const canvas = map.current?.querySelector('canvas');
    return {
      title: 'The first layer',
      caption: `${moment}: a row per neuron, ${words.group.columns}. ${count} neurons ${specialistsDo(specialists, words.group)}`,
      drawing: canvas ? weightDrawing(canvas, groups, limit) : null,
      saved: { legend: () => [], table: () => weightTable(W, groups, order) },
    };
  };
  return (
    <div className="network-seen">
      <div className="network-head">
        <p className="network-part">First layer: a row per neuron, {words.group.columns}</p>
        <SaveMenu title="The first layer" chart={onPage} />
      </div>
      <div
        ref={map}
        className="network-picture"
        role="img"
        aria-label={`${moment}: the weights of ${neurons.length} neurons on ${groups.length} ${words.group.plural}. ${count} neurons ${specialistsDo(specialists, words.group)} ${learned}${unread}`}
      >
        <GroupNames groups={drawn} />
        <WeightMap W={W} groups={groups} order={order} colours={colours} />
        <WeightLegend limit={limit} />
      </div>
      <div className="network-words">
        <p className="network-moment">{moment}</p>
        <p className="network-count">
          <b>{count}</b> neurons {specialistsDo(specialists, words.group)}
        </p>
        <p>
          {firstLayerText(learner, words.group)}
          {sampleText(neurons.length, width)}
        </p>
        <p>
          {learned}
          {unread}
        </p>
        <p className="network-note">
          Neurons are sorted by the {words.group.short} that weighs most for them, the strongest first, so a
          faint staircase is there from the start. Weight is counted in squares: a {words.group.short}’s share
          is {words.group.share}.
        </p>
        <ShowNumbers
          title="The first layer"
          numbers={() =>
            networkNumbers(moment, words.group.short, drawn, specialistsPerGroup(neurons, groups))
          }
        />
      </div>
    </div>
  );
}
