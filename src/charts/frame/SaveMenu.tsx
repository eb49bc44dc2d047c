import { useContext, useState } from 'react';
import { useDisclosure } from '../../ui/useDisclosure.ts';
import type { ChartFileKind, ChartOnPage } from '../export/saveChart.ts';
import { ProvenanceContext } from '../tables/savedChart.ts';

const KINDS: Record<ChartFileKind, string> = {
  PNG: 'picture',
  'PNG for slides': '16:9',
  SVG: 'drawing',
  CSV: 'all numbers',
};

interface SaveMenuProps {
  readonly title: string;
  readonly chart: () => Omit<ChartOnPage, 'provenance'>;
}

/** Saves a chart as a picture or as numbers. What makes the files comes when one is asked for. */
export function SaveMenu({ title, chart }: SaveMenuProps) {
  const provenance = useContext(ProvenanceContext);
  const { open, setOpen, root, onKeyDown, button, panelId } = useDisclosure<HTMLFieldSetElement>();
  const [news, setNews] = useState('');
  if (!provenance) return null;
  const save = async (kind: ChartFileKind) => {
    try {
      const { saveChart } = await import('../export/saveChart.ts');
      await saveChart(kind, { ...chart(), provenance: await provenance() });
      setNews(`The chart was saved as ${kind}.`);
      setOpen(false);
      button.current?.focus();
    } catch (error) {
      setNews(`The chart was not saved: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  return (
    <fieldset ref={root} className="save" onKeyDown={onKeyDown}>
      <legend className="sr-only">Files of the chart {title}</legend>
      <button
        ref={button}
        type="button"
        className="save-button"
        aria-label={`Save chart ${title}`}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setNews('');
          setOpen(!open);
        }}
      >
        Save
      </button>
      <div id={panelId} className="save-menu" hidden={!open}>
        {open &&
          (Object.keys(KINDS) as ChartFileKind[]).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-label={`Save chart ${title} as ${kind}`}
              onClick={() => save(kind)}
            >
              {kind} <small>{KINDS[kind]}</small>
            </button>
          ))}
        {open && news && <p className="complaint">{news}</p>}
      </div>
      <span role="status" className="sr-only">
        {news}
      </span>
    </fieldset>
  );
}
