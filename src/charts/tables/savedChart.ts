import { createContext } from 'react';

/** How an area is told apart without colour. */
export type Texture = 'plain' | 'striped' | 'dotted';

/** A line or an area of a chart as a saved picture's legend names it. */
export interface ChartLegendEntry {
  readonly name: string;
  /** What it stands at: "1.35". */
  readonly value?: string;
  /** What happened to it, in a few words. */
  readonly remark?: string;
  /** A CSS colour or a custom property of the theme, `var(--…)`. */
  readonly colour: string;
  /** A piece of a line, or a filled square. */
  readonly mark: 'line' | 'area';
  /** What a square's fill has beside its colour. */
  readonly texture?: Texture;
  /** SVG stroke-dasharray of a line. */
  readonly dash?: string;
  /** px. */
  readonly strokeWidth?: number;
  /** From 0 to 1; less than 1 for what is drawn faded. */
  readonly opacity?: number;
  /** Where lines are told apart by a letter. */
  readonly letter?: string;
}

/** A cell's value; null or undefined where it is not defined or not measured. */
export type ChartCell = string | number | null | undefined;

/** All the numbers behind a chart, at full precision. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** What a chart's saved files hold beside the drawing; worked out only when one is saved. */
export interface SavedChart {
  /** The picture's title, where the one on the page leans on a control beside it. */
  readonly title?: string;
  readonly legend: () => readonly ChartLegendEntry[];
  readonly table: () => ChartTable;
}

/** Where the numbers of a chart come from. */
export interface ChartProvenance {
  /** The whole link of the experiment. */
  readonly link: string;
  /** Strengths, sizes, recipe and pinned runs, in words. */
  readonly settings: string;
  /** "seed 1", "seeds 1–5". */
  readonly seed: string;
  /** The program's version. */
  readonly version: string;
  /** All that fixes the numbers, in one line. */
  readonly recipe: string;
  /** How a file's name begins. */
  readonly fileStem: string;
}

/** Says, at the moment of saving, where a page's charts come from; null on a page whose charts cannot be saved. */
export const ProvenanceContext = createContext<(() => Promise<ChartProvenance>) | null>(null);
