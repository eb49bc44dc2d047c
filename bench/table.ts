import type { BenchDocument } from './results.ts';

function columns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  return lines
    .map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const ms = (value: number) => value.toPrecision(3);
const ratio = (value: number) => `${value >= 10 ? Math.round(value) : value.toPrecision(2)}×`;

/** A measurement for a reader. */
export function benchTable({ machine, rows, comparisons, notMeasured }: BenchDocument): string {
  const { cpu, cores, memoryGiB, platform, node, load, pytorch } = machine;
  const torch =
    typeof pytorch === 'string'
      ? pytorch
      : `${pytorch.version} with ${pytorch.blas}, ${pytorch.cuda ?? 'no CUDA'}`;
  const parts = [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}, load ${load.toFixed(1)}; PyTorch: ${torch}`,
  ];
  if (rows.length > 0) {
    const head = [
      'engine',
      'learner',
      'm',
      'E',
      'ms/step',
      'member-steps/s',
      'GFLOP/s',
      'of peak',
      'JS µs/step',
    ];
    const lines = rows.map((row) => [
      row.engine,
      row.learner,
      `${row.width}`,
      `${row.members}`,
      ms(row.msPerStep),
      Math.round(row.memberStepsPerSecond).toString(),
      row.gflops.toFixed(1),
      `${Math.round(100 * row.peakFraction)} %`,
      row.encodingMicrosecondsPerStep?.toFixed(1) ?? '',
    ]);
    parts.push(columns([head, ...lines]));
  }
  if (comparisons.length > 0) {
    const head = [
      'contender',
      'against',
      'learner',
      'm',
      'E',
      'ms/step',
      'against',
      'time ratio',
      'paired median',
    ];
    const lines = comparisons.map((row) => [
      row.contender,
      row.against,
      row.learner,
      `${row.width}`,
      `${row.members}`,
      ms(row.msPerStep),
      ms(row.againstMsPerStep),
      ratio(row.ratio),
      ratio(row.pairedMedianRatio),
    ]);
    parts.push(columns([head, ...lines]));
  }
  parts.push(...notMeasured.map(({ what, why }) => `not measured: ${what} (${why})`));
  return parts.join('\n\n');
}
