import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CONTENT_SECURITY_POLICY, contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts';
import { docsPages } from './scripts/docsPages.ts';
import { foundPages } from './scripts/found/foundPages.ts';
import { leanScales } from './scripts/leanScales.ts';
import { thirdParty } from './scripts/licences/thirdParty.ts';
import { offlinePlugin } from './scripts/offlinePlugin.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const packages = thirdParty();

/** What begins, and shows the view that the link asks for. */
const ENTRY = /src[\\/]main\.tsx$|index\.html$/;

export default defineConfig({
  // Relative addresses: the built page works from any folder of any host.
  base: './',
  plugins: [
    react(),
    leanScales(),
    contentSecurityPolicy(),
    docsPages(),
    foundPages(version),
    packages.page(),
    offlinePlugin(),
  ],
  worker: { format: 'es', plugins: () => [packages.worker()] },
  // Which chunk needs which: `npm run budget` reads it.
  build: {
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every view loads at once is one file. The entry is not in it: it waits for the view's own chunk,
            // which imports this one.
            { name: 'page', tags: ['$initial'], test: (id) => !ENTRY.test(id) },
          ],
        },
      },
    },
  },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  define: { __VERSION__: JSON.stringify(version) },
});
