import { CopyField } from '../../../ui/CopyField.tsx';
import { useExperiment } from '../experimentContext.ts';
import { linkOf } from '../provenance.ts';
import { VERSION } from '../version.ts';
import { bibtexOf } from './citation.ts';
import { embedded, embedSnippet, onSlide, slideSnippet } from './embedSnippet.ts';
import { QrCode } from './QrCode.tsx';
import './share.css';

interface SharePanelProps {
  /** The link could not be copied: it is selected, to be copied by hand. */
  readonly byHand: boolean;
}

/** The experiment to take along: as a link, on a slide, in another page, in a list of references. */
export default function SharePanel({ byHand }: SharePanelProps) {
  const experiment = useExperiment((state) => state.experiment);
  const link = linkOf(experiment);
  return (
    <>
      <CopyField label="Link" what="the link" text={link} rows={3} selected={byHand} />
      <QrCode link={link} />
      <CopyField
        label="Embed"
        what="the HTML for another page"
        text={embedSnippet(linkOf(embedded(experiment)), experiment)}
        rows={4}
      />
      <CopyField
        label="Slide"
        what="the slide for reveal.js"
        text={slideSnippet(linkOf(onSlide(experiment)))}
        rows={4}
      />
      <CopyField label="BibTeX" what="the BibTeX entries" text={bibtexOf(link, VERSION)} rows={6} />
    </>
  );
}
