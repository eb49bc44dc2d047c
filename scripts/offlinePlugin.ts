import { VitePWA } from 'vite-plugin-pwa';

/** Every file that a view, a worker or an engine may ask for: after one visit each is on the reader's machine. */
const EVERYTHING = ['**/*.{html,js,css,wasm,json,svg,png}'];
/** TensorFlow.js alone is more than a megabyte. */
const LARGEST_FILE_BYTES = 8 * 1024 * 1024;

/**
 * Makes the service worker (sw.js) and the web app manifest of the built page. All addresses are relative, so that
 * they hold in any folder of any host. A new version waits until a reader asks for it (src/store/newVersion.ts).
 */
export function offlinePlugin() {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    workbox: {
      globPatterns: EVERYTHING,
      // For whoever does not run the page: nobody asks for them offline.
      globIgnores: ['about/**'],
      maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
      // Every link of the laboratory is the same page; what follows the question mark is read by the page.
      ignoreURLParametersMatching: [/.*/],
      // Other addresses below the page's folder are not the page's to answer.
      navigateFallback: null,
      // The tab of the first visit is served too, not only those after it.
      clientsClaim: true,
    },
    includeManifestIcons: false,
    manifest: {
      name: 'Beyond Kernels',
      short_name: 'Beyond Kernels',
      description: 'What a ResNet learns and no kernel can: a laboratory in the browser.',
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      background_color: '#f7f6f2',
      theme_color: '#12161b',
      icons: [
        { src: './icon.svg', type: 'image/svg+xml', sizes: 'any' },
        { src: './icon-192.png', type: 'image/png', sizes: '192x192' },
        { src: './icon-512.png', type: 'image/png', sizes: '512x512' },
        { src: './icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
    },
  });
}
