import { lazy, Suspense } from 'react';
import { useCopy } from '../../../ui/useCopy.ts';
import { useDisclosure } from '../../../ui/useDisclosure.ts';
import { useExperiment } from '../experimentContext.ts';
import { linkOf } from '../provenance.ts';

const SharePanel = lazy(() => import('../share/SharePanel.tsx'));

const NEWS = {
  none: '',
  copied: 'The link of this experiment was copied.',
  refused: 'The clipboard is not available: copy the link by hand.',
} as const;

/** Copies the experiment's link, and shows what else there is to take along. */
export function ShareButton() {
  const experiment = useExperiment((state) => state.experiment);
  const { open, setOpen, root, onKeyDown, button, panelId } = useDisclosure<HTMLFieldSetElement>();
  const [outcome, copy] = useCopy();
  const press = () => {
    if (!open) copy(linkOf(experiment));
    setOpen(!open);
  };
  return (
    <fieldset ref={root} className="share" onKeyDown={onKeyDown}>
      <legend className="sr-only">Share this experiment</legend>
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={press}
      >
        {outcome === 'copied' ? 'Link copied' : 'Share'}
      </button>
      <span role="status" className="sr-only">
        {NEWS[outcome]}
      </span>
      <div id={panelId} className="share-panel" hidden={!open}>
        {open && (
          <Suspense fallback={<p>Loading …</p>}>
            {outcome === 'refused' && <p className="complaint">{NEWS.refused}</p>}
            <SharePanel byHand={outcome === 'refused'} />
          </Suspense>
        )}
      </div>
    </fieldset>
  );
}
