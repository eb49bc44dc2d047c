import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CONTENT_SECURITY_POLICY, contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts';
import { docsPages } from './scripts/docsPages.ts';
import { offlinePlugin } from './scripts/offlinePlugin.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  // Relative addresses: the built page works from any folder of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), docsPages(), offlinePlugin()],
  worker: { format: 'es' },
  // Which chunk needs which: `npm run budget` reads it.
  build: { manifest: true },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  define: { __VERSION__: JSON.stringify(version) },
});
