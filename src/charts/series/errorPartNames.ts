/** The parts of a test error from the bottom of the stack up: the part that vanishes last lies lowest. */
export const PARTS = [
  { part: 'noise', area: 'noiseArea', name: 'noise', signal: 'noise' },
  { part: 'missingComposite', area: 'missingComposite', name: 'missing composite', signal: 'composite' },
  { part: 'missingBase', area: 'missingBase', name: 'missing base', signal: 'base' },
] as const;

/** What the noise is. Before training it is the output of the untrained network. */
export const NOISE_MEANING = 'noise: the rest, memorised or untrained';
