import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder's files below some path, and knows nothing else: like any plain host, it sets no header but the type.
 *
 * @param change gives a file's text another form; undefined leaves it.
 */
export async function serveFolder(
  folder: string,
  path = '/',
  change: (file: string, text: string) => string | undefined = () => undefined,
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = normalize(pathname.slice(path.length));
    const file = inside === '.' || inside.endsWith('/') ? join(inside, 'index.html') : inside;
    try {
      if (!pathname.startsWith(path) || file.startsWith('..')) throw new Error('outside of the folder');
      const bytes = await readFile(join(folder, file));
      const changed = change(file, bytes.toString('utf8'));
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(changed ?? bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
