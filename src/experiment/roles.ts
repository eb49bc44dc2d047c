interface RoleRecord {
  /**
   * What a field of this role decides: the curves of a run; which runs a figure is made of; or how the page stands,
   * and then nothing that is trained depends on it.
   */
  readonly decides: 'run' | 'sweep' | 'page';
}

/** What a field of an experiment is for. Whoever needs some of the fields asks for them by role. */
export const ROLES = {
  /** Which page is open: it gives the other fields their defaults. */
  place: { decides: 'page' },
  /** How the page stands before the reader. */
  page: { decides: 'page' },
  /** Which panel of a figure, and at which size: they give the other fields their defaults. */
  figure: { decides: 'sweep' },
  /** The values that a figure tries one after the other. */
  sweep: { decides: 'sweep' },
  /** What is to be learned. */
  problem: { decides: 'run' },
  /** What it is learned from. */
  data: { decides: 'run' },
  /** How it is learned. */
  recipe: { decides: 'run' },
  /** Who learns it. */
  learners: { decides: 'run' },
  /** Which draw of the same experiment this is. */
  draw: { decides: 'run' },
  /** What does the arithmetic. */
  machine: { decides: 'run' },
} as const satisfies Record<string, RoleRecord>;

export type Role = keyof typeof ROLES;

/** The roles that decide one thing. */
export type RoleDeciding<Thing extends RoleRecord['decides']> = {
  [Name in Role]: (typeof ROLES)[Name]['decides'] extends Thing ? Name : never;
}[Role];

/**
 * Who shares the value of a field that decides a run: the networks that advance in lock step all do (`run`), or each of
 * them may have its own (`member`).
 */
export type Scope = 'run' | 'member';
