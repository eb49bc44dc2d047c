import { lazy, Suspense, useState } from 'react';
import type { EngineDescription } from '../../../engines/engine.ts';

const RecipeDialog = lazy(() => import('./RecipeDialog.tsx'));

/** Shows everything that fixes what is on the page, on one screen. It comes when it is asked for. */
export function RecipeButton({ engine }: { readonly engine: EngineDescription | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        The whole recipe
      </button>
      {open && (
        <Suspense>
          <RecipeDialog engine={engine} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
