import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What the build writes: the packages whose code is in it, each with its licence. */
const THIRD_PARTY_FILE = 'THIRD-PARTY.txt';
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** A package whose code is shipped. */
interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package states it. */
  readonly licence: string;
  /** The text of its licence; undefined where it brings none. */
  readonly text: string | undefined;
}

/** The folder of the package that a module is from; undefined for the project's own. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replace(/^\0+/, '').replaceAll('\\', '/');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder;
}

/** @throws Error when a package does not say its name and its licence: it may not be shipped. */
function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof name !== 'string' || typeof license !== 'string')
    throw new Error(`${folder} does not say its name and licence`);
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  return {
    name,
    version,
    licence: license,
    text: file && readFileSync(join(folder, file), 'utf8').trim(),
  };
}

/** The list of some packages by name, with the text of each licence: packages that share one, word for word, share a section. */
export function thirdPartyText(folders: Iterable<string>): string {
  const packages = [...new Set(folders)]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readPackage)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const titled = ({ name, version, licence }: Package) => `${name} ${version} (${licence})`;
  const sections = new Map<string, Package[]>();
  for (const one of packages) {
    const text = one.text ?? `This package brings no text of its licence, ${one.licence}.`;
    sections.set(text, [...(sections.get(text) ?? []), one]);
  }
  return [
    'Beyond Kernels is built with the packages below. Their code is in the page; each is under its own licence.',
    packages.map((one) => `  ${titled(one)}`).join('\n'),
    ...[...sections].map(([text, of]) => `${'-'.repeat(79)}\n${of.map(titled).join('\n')}\n\n${text}`),
    '',
  ].join('\n\n');
}

/** A file of a bundle; what was shaken off a module is not shipped. */
interface Output {
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
}

/** The service worker is written beside the bundle, from these. */
const IN_SERVICE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];
const folderOf = (name: string) => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));

/** Writes THIRD-PARTY.txt from the modules that the build has bundled, those of its workers too. */
export function thirdParty(): { readonly page: () => Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>(IN_SERVICE_WORKER.map(folderOf));
  const note = (bundle: object) => {
    for (const { modules = {} } of Object.values(bundle) as Output[])
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        const folder = packageFolder(id);
        if (folder && renderedLength > 0) folders.add(folder);
      }
  };
  return {
    worker: () => ({
      name: 'third-party-of-workers',
      apply: 'build',
      generateBundle: (_, bundle) => note(bundle),
    }),
    page: () => ({
      name: 'third-party',
      apply: 'build',
      generateBundle(_, bundle) {
        note(bundle);
        this.emitFile({ type: 'asset', fileName: THIRD_PARTY_FILE, source: thirdPartyText(folders) });
      },
    }),
  };
}
