declare const __VERSION__: string;

/** The program's version, from package.json. */
export const VERSION = __VERSION__;
