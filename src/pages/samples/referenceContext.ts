import { createContext, useContext } from 'react';
import type { FigureFile } from '../../training/figures/figureFile.ts';

/** The test error against N as it is shipped; undefined where it cannot be had. */
export const ReferenceContext = createContext<FigureFile | undefined>(undefined);

export const useReference = (): FigureFile | undefined => useContext(ReferenceContext);
