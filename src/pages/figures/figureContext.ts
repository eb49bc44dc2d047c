import { createContext, useContext } from 'react';
import type { References } from '../../files/references.ts';

/** The figures that are shipped with the page. */
export const ReferencesContext = createContext<References>(() => undefined);

export const useReferences = (): References => useContext(ReferencesContext);
