declare const __VERSION__: string;

/** The program's version, from package.json. */
export const VERSION = __VERSION__;

/** How the name of every saved file begins: whose it is, and of which version. */
export const FILE_PREFIX = `beyond-kernels-${VERSION}-`;
