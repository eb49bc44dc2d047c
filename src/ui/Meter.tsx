import type { ReactNode } from 'react';

interface MeterProps {
  /** What is measured: "Progress of the run". */
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  /** What is done and what is left, in words. */
  readonly children: ReactNode;
}

/** How far something is: words over a bar. */
export function Meter({ name, share, children }: MeterProps) {
  return (
    <div className="meter">
      <p className="meter-text">{children}</p>
      <div
        className="meter-track"
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
      >
        <div className="meter-fill" style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}
