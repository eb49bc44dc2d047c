import { useState } from 'react';
import type { PythonFormat } from '../../files/python/formats.ts';
import { saveFile } from '../../files/saveFile.ts';
import type { Run } from '../../store/lab/state.ts';
import { useDisclosure } from '../../ui/useDisclosure.ts';
import { linkOf } from '../shared/provenance.ts';
import { FILE_PREFIX, VERSION } from '../shared/version.ts';

const KINDS: Readonly<Record<PythonFormat, string>> = { py: 'script', ipynb: 'notebook' };

interface PythonMenuProps {
  /** Nothing has been measured yet. */
  readonly empty: boolean;
  readonly run: () => Run;
}

/** Saves the run on the page as a PyTorch program. What writes it comes when it is asked for. */
export function PythonMenu({ empty, run }: PythonMenuProps) {
  const { open, setOpen, root, onKeyDown, button, panelId } = useDisclosure<HTMLFieldSetElement>();
  const [complaint, setComplaint] = useState('');
  const save = async (format: PythonFormat) => {
    const made = await import('../../files/python/pythonFile.ts').then(
      ({ pythonFile }) => pythonFile(run(), { link: linkOf(run().experiment), version: VERSION }, format),
      () => ({ refusal: 'What writes the program could not be loaded.' }),
    );
    if ('refusal' in made) return setComplaint(made.refusal);
    saveFile(FILE_PREFIX + made.name, new Blob([made.text], { type: 'text/plain' }));
    setOpen(false);
    button.current?.focus();
  };
  return (
    <fieldset ref={root} className="save" onKeyDown={onKeyDown}>
      <legend className="sr-only">The same run in PyTorch</legend>
      <button
        ref={button}
        type="button"
        className="button"
        title="The same run as a program of its own in PyTorch, with these numbers beside its own"
        disabled={empty}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setComplaint('');
          setOpen(!open);
        }}
      >
        Python
      </button>
      <div id={panelId} className="save-menu" hidden={!open}>
        {open &&
          (Object.keys(KINDS) as PythonFormat[]).map((format) => (
            <button key={format} type="button" onClick={() => save(format)}>
              .{format} <small>{KINDS[format]}</small>
            </button>
          ))}
        {open && complaint && (
          <p role="alert" className="complaint">
            {complaint}
          </p>
        )}
      </div>
    </fieldset>
  );
}
