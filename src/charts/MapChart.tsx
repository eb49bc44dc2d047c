import { useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { levelsOf } from '../problem/problems.ts';
import type { KnownCell } from '../training/figures/knownCells.ts';
import { cellSentence } from '../words/narration/sweeps/narrateMap.ts';
import { levelText } from '../words/narration/wording.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { useChartScale } from './frame/chartScale.ts';
import { HeatMap } from './map/HeatMap.tsx';
import { mapHeight } from './map/mapLayout.ts';
import { mapNumbers, savedMap } from './tables/savedMap.ts';

interface MapChartProps {
  readonly experiment: Experiment;
  /** Of one learner. */
  readonly cells: readonly KnownCell[];
  /** What the reference is, in a sentence. */
  readonly note: string;
}

const TITLE = 'Test error over the start and the width';

/** The test error at each scale of the start and each width m, and where training diverges. */
export function MapChart({ experiment, cells, note }: MapChartProps) {
  const { textPx } = useChartScale();
  const [chosen, setChosen] = useState<KnownCell>();
  const now = chosen && cells.find(({ width, scale }) => width === chosen.width && scale === chosen.scale);
  const level = levelsOf(experiment).baseOnly > 0 ? `below ${levelText(experiment, 'baseOnly')}` : 'low';
  return (
    <ChartFrame
      turn={0}
      className="chart-main chart-map"
      title={TITLE}
      caption={`Mean ‖out − H‖² on fresh examples of ${cells[0]?.learner ?? 'the network'}, median over seeds; the best of the grid. Orange: ${level}. Hatched: every recipe diverges. ${note}`}
      height={mapHeight(cells, textPx)}
      draw={(size) => (
        <HeatMap
          size={size}
          name={`${TITLE}: a cell for each`}
          cells={cells}
          levels={levelsOf(experiment)}
          chosen={now}
          onChoose={setChosen}
        />
      )}
      numbers={() => mapNumbers(cells)}
      saved={savedMap(cells)}
    >
      <p className="map-said">
        {now
          ? `${cellSentence(now)} A click opens its run in the Lab.`
          : 'Point at a cell, or reach it with Tab and the arrow keys.'}
      </p>
    </ChartFrame>
  );
}
