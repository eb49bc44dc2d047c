import { CopyField } from '../../../ui/CopyField.tsx';
import { useExperiment } from '../experimentContext.ts';
import { linkOf } from '../provenance.ts';
import { VERSION } from '../version.ts';
import { bibtexOf } from './citation.ts';
import { embedded, embedSnippet } from './embedSnippet.ts';
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
  const inFrame = embedded(experiment);
  return (
    <>
      <CopyField label="Link" what="the link" text={link} rows={3} selected={byHand} />
      <QrCode link={link} />
      {inFrame ? (
        <CopyField
          label="Embed"
          what="the HTML for another page"
          text={embedSnippet(linkOf(inFrame), experiment)}
          rows={4}
        />
      ) : (
        <p className="share-note">
          A run of the Lab can also stand in another page: open it in the Lab first.
        </p>
      )}
      <CopyField label="BibTeX" what="the BibTeX entries" text={bibtexOf(link, VERSION)} rows={6} />
    </>
  );
}
