import { hard } from './hard/hard.ts';
import type { Problem } from './problem.ts';
import { quartic } from './smooth/quartic.ts';
import { smooth } from './smooth/smooth.ts';
import { v2 } from './v2.ts';
import { v3 } from './v3.ts';

/** Every problem that a link can ask for, under its name there. */
export const PROBLEMS = { v3, v2, hard, smooth, quartic } as const satisfies Record<string, Problem>;
