import type { ReactNode } from 'react';
import { logFloorNote } from './frame/axes/axis.ts';
import { ChartFrame, type ChartFrameProps } from './frame/ChartFrame.tsx';
import { LearnerLines, type LearnerLinesProps } from './marks/lines/LearnerLines.tsx';
import { pinnedNote } from './series/pinnedSeries.ts';

interface LineChartProps
  extends Omit<ChartFrameProps, 'draw' | 'children' | 'height'>,
    Omit<LearnerLinesProps, 'size' | 'name'> {
  /** The drawing's accessible name, where it says more than the title. */
  readonly name?: string;
  /** The legend. */
  readonly children?: ReactNode;
}

/** A chart with a line per learner along epochs, N, β or m. */
export function LineChart(props: LineChartProps) {
  const { turn, className, title, caption, tools, numbers, saved, children, name = title, ...lines } = props;
  return (
    <ChartFrame
      turn={turn}
      className={className}
      title={title}
      caption={
        <>
          {caption}
          {pinnedNote(lines.pinned)}
          {logFloorNote(lines.scale)}
        </>
      }
      tools={tools}
      numbers={numbers}
      saved={saved}
      draw={(size) => <LearnerLines {...lines} size={size} name={name} />}
    >
      {children}
    </ChartFrame>
  );
}
