import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  // Relative addresses: the built page works from any folder of any host.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  // Which chunk needs which: `npm run budget` reads it.
  build: { manifest: true },
  define: { __VERSION__: JSON.stringify(version) },
});
