import type { Progress } from '../../training/log.ts';

/** A time to wait, told no finer than it can be known: "under a second", "42 s", "3 min", "2 h 10 min". */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return 'under a second';
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Time that a run still needs at the pace of its last second, ms; undefined while the pace is unknown. */
export function timeLeftMs({ stepsDone, stepsTotal, stepsPerSecond }: Progress): number | undefined {
  return stepsPerSecond > 0 ? (1000 * (stepsTotal - stepsDone)) / stepsPerSecond : undefined;
}
