import { useEffect, useMemo, useRef } from 'react';
import { useCanvasSize } from '../frame/canvasSize.ts';
import { GROUP_GAP, groupColumns } from './groupColumns.ts';
import type { Groups } from './specialisation.ts';
import { type WeightColours, weightScale } from './weightColours.ts';
import { type WeightImage, weightImage } from './weightImage.ts';

/** CSS px: the map's greatest height, and that of one neuron where there are few. */
const MOST_HEIGHT = 400;
const MOST_ROW_HEIGHT = 12;

interface WeightMapProps {
  /** Weights of the first layer, shape [m, d]. */
  readonly W: Float32Array;
  /** The inputs from left to right. */
  readonly groups: Groups;
  /** Rows of W from top to bottom. */
  readonly order: readonly number[];
  readonly colours: WeightColours;
}

/** Magnifies a picture to whole device pixels, group by group. */
function paint(
  canvas: HTMLCanvasElement,
  image: WeightImage,
  groups: Groups,
  cssWidth: number,
  rowPixels: number,
): void {
  const { width: inputs, height: rows, pixels } = image;
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(cssWidth * ratio);
  canvas.height = rows * rowPixels;
  canvas.style.height = `${canvas.height / ratio}px`;
  const source = document.createElement('canvas');
  source.width = inputs;
  source.height = rows;
  source.getContext('2d')!.putImageData(new ImageData(pixels, inputs, rows), 0, 0);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  let first = 0;
  groupColumns(canvas.width, groups.length, Math.round(GROUP_GAP * ratio)).forEach(({ x, width }, i) => {
    const size = groups[i]!.inputs.length;
    context.drawImage(source, first, 0, size, rows, x, 0, width, canvas.height);
    first += size;
  });
}

/** The first layer as a heat map: a row per neuron, a column per input. */
export function WeightMap({ W, groups, order, colours }: WeightMapProps) {
  const [frame, size] = useCanvasSize(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useMemo(() => weightScale(colours), [colours]);
  const width = size?.width ?? 0;
  useEffect(() => {
    if (width === 0) return;
    const ratio = devicePixelRatio || 1;
    const room = Math.round(MOST_HEIGHT * ratio);
    const fitting = Math.floor(Math.min(room / order.length, MOST_ROW_HEIGHT * ratio));
    const columns = groups.flatMap(({ inputs }) => inputs);
    const image = weightImage(W, columns, order, room, scale);
    paint(canvas.current!, image, groups, width, Math.max(1, fitting));
  }, [W, groups, order, scale, width]);
  return (
    <div className="weight-map" ref={frame}>
      <canvas ref={canvas} />
    </div>
  );
}
