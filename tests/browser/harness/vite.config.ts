import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the page that runs engines under test; the product's own build never holds it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../../test-results/harness', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
  },
});
