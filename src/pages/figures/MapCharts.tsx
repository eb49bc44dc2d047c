import { MapChart } from '../../charts/MapChart.tsx';
import { referenceNote } from '../shared/referenceNote.ts';
import { useSweep } from '../shared/sweep/sweepContext.ts';
import { useKnownCells, useMapReference } from './useKnownCells.ts';

/** The map of the scale of the start and the width: its cells as they come, over the shipped reference. */
export default function MapCharts() {
  const { experiment } = useSweep((state) => state.sweep);
  const cells = useKnownCells();
  const reference = useMapReference();
  const [first] = cells;
  const ofOne = cells.filter(({ learner }) => learner === first?.learner);
  const note = reference ? `In italics: ${referenceNote(reference).replace('Broad and pale: ', '')}` : '';
  return (
    <div className="charts sweep-charts">
      <MapChart experiment={experiment} cells={ofOne} note={note} />
    </div>
  );
}
