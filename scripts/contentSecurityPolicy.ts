import type { Plugin } from 'vite';

/** What the built page may load and run: its own files, and nothing else. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // The WebAssembly module is compiled; no text is.
  'script-src': "'self' 'wasm-unsafe-eval'",
  // React sets styles through the DOM, which needs no 'unsafe-inline'.
  'style-src': "'self'",
  // A chart that is saved as a picture is drawn from a data: or a blob: address.
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The policy as a header's value. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/**
 * Writes the policy into the built page, for hosts on which no header can be set. The development server's page goes
 * without: it reloads code through inline scripts.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
