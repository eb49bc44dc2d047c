import type { ComponentProps } from 'react';

interface BoxedDetailsProps extends ComponentProps<'details'> {
  /** Class of the box. */
  readonly boxClass: string;
}

/**
 * A fold within a box of its own: in a column that is read as it is seen (`reading-flow`), Chromium's keyboard passes
 * over what is in a fold that stands there itself.
 */
export function BoxedDetails({ boxClass, ...details }: BoxedDetailsProps) {
  return (
    <div className={boxClass}>
      <details {...details} />
    </div>
  );
}
