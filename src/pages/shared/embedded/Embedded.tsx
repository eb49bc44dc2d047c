import { useLayoutEffect } from 'react';
import { useExperiment } from '../experimentContext.ts';
import type { Stage } from '../present/stage.ts';
import { linkOf } from '../provenance.ts';
import { useHost } from './useHost.ts';
import { useOnScreen } from './useOnScreen.ts';
import './embedded.css';

interface EmbeddedProps {
  readonly stage: Stage;
  /** A page made for a frame says itself where it comes from. */
  readonly homeless?: boolean;
}

/** A page within another: it shows the parts that its link names, and says where the whole one is. */
export default function Embedded({ stage, homeless = false }: EmbeddedProps) {
  const parts = useExperiment(({ experiment }) => experiment.parts.join(' '));
  const whole = useExperiment(({ experiment }) =>
    linkOf({ ...experiment, embed: false, present: false, host: '' }),
  );
  useHost(stage);
  useOnScreen(stage);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.embed = '';
    dataset.parts = parts;
    return () => {
      delete dataset.embed;
      delete dataset.parts;
    };
  }, [parts]);
  if (homeless) return null;
  return (
    <p className="embed-home">
      <a href={whole} target="_blank" rel="noopener">
        Beyond Kernels ↗ <span className="unbroken">open the whole page</span>
      </a>
    </p>
  );
}
