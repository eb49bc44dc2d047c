import { useEffect, useMemo, useRef } from 'react';
import { useCanvasSize } from '../frame/canvasSize.ts';
import { PAIR_GAP, pairColumns } from './pairColumns.ts';
import { type WeightColours, weightScale } from './weightColours.ts';
import { type WeightImage, weightImage } from './weightImage.ts';

/** CSS px: the map's greatest height, and that of one neuron where there are few. */
const MOST_HEIGHT = 400;
const MOST_ROW_HEIGHT = 12;

interface WeightMapProps {
  /** Weights of the first layer, shape [m, inputs]. */
  readonly W: Float32Array;
  readonly inputs: number;
  /** Rows of W from top to bottom. */
  readonly order: readonly number[];
  readonly colours: WeightColours;
}

/** Magnifies a picture to whole device pixels, pair by pair. */
function paint(canvas: HTMLCanvasElement, image: WeightImage, cssWidth: number, rowPixels: number): void {
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
  const columns = pairColumns(canvas.width, inputs / 2, Math.round(PAIR_GAP * ratio));
  columns.forEach(({ x, width }, pair) => {
    context.drawImage(source, 2 * pair, 0, 2, rows, x, 0, width, canvas.height);
  });
}

/** The first layer as a heat map: a row per neuron, two columns per pair of inputs. */
export function WeightMap({ W, inputs, order, colours }: WeightMapProps) {
  const [frame, size] = useCanvasSize(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useMemo(() => weightScale(colours), [colours]);
  const width = size?.width ?? 0;
  useEffect(() => {
    if (width === 0) return;
    const ratio = devicePixelRatio || 1;
    const room = Math.round(MOST_HEIGHT * ratio);
    const fitting = Math.floor(Math.min(room / order.length, MOST_ROW_HEIGHT * ratio));
    paint(canvas.current!, weightImage(W, inputs, order, room, scale), width, Math.max(1, fitting));
  }, [W, inputs, order, scale, width]);
  return (
    <div className="weight-map" ref={frame}>
      <canvas ref={canvas} />
    </div>
  );
}
