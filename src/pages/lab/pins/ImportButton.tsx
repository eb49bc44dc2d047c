import { useEffect, useRef } from 'react';
import { useLabActions } from '../../shared/labContext.ts';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file that is dropped anywhere on the page; without this the browser would leave the page for it. */
function useDroppedFile(take: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      document.documentElement.classList.add('file-over');
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) document.documentElement.classList.remove('file-over');
    };
    const drop = (event: DragEvent) => {
      document.documentElement.classList.remove('file-over');
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [take]);
}

/** Pins a run that was downloaded as JSON: chosen from the disk, or dropped onto the page. */
export function ImportButton() {
  const { importFile } = useLabActions();
  const input = useRef<HTMLInputElement>(null);
  useDroppedFile(importFile);
  return (
    <>
      <button
        type="button"
        className="button"
        title="Pin a run that was downloaded as JSON; a file can also be dropped onto the page"
        onClick={() => input.current?.click()}
      >
        Import a run
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) importFile(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
