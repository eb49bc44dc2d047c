import { type Lab, openLab } from '../../store/lab/labStore.ts';
import type { ReadRunFile } from '../../store/pins/runFile.ts';
import { createRunClient } from '../../worker/browser/browserRunClient.ts';
import { pageWindow } from '../shared/embedded/pageWindow.ts';

/** What reads an imported file comes when one is imported. */
const readRunFile: ReadRunFile = async (file) =>
  (await import('../../files/readRunFile.ts')).readRunFile(file);

/** Opens a laboratory on the browser's own workers; its first run waits until the charts are drawn. */
export function openBrowserLab(): Lab {
  return openLab({ page: pageWindow(), createRunClient, readRunFile, holdUntilDrawn: true });
}
