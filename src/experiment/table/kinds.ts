import type { FigureAxis, View } from '../choices.ts';
import type { Role, RoleDeciding, Scope } from '../roles.ts';

interface FieldText {
  /** The field's name in the link. */
  readonly link: string;
  /** The name on a control. */
  readonly label: string;
  /** The paper's letter, where it has one. */
  readonly symbol?: string;
  /** What the number counts, one of them. */
  readonly noun?: string;
  /** The signal whose colour the control wears. */
  readonly signal?: 'base' | 'composite';
  /** One sentence for the reader: what the field does. */
  readonly text: string;
  /** The views that have the field, where not all do; the others ignore it. */
  readonly views?: readonly View[];
  /** The axes of a figure against which the field says something, where it does not against all. */
  readonly axes?: readonly FigureAxis[];
}

/** A number between limits, both included; `integer` ones are whole. */
export interface NumberField extends FieldText {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** All values, where they are few. */
  readonly values?: readonly number[];
  /** Spacing of the slider's stops, where they are even. */
  readonly step?: number;
  /** The slider's stops, where they are not even; typed values between them are legal. */
  readonly stops?: readonly number[];
  readonly default?: number;
}

/** One of a few words. */
interface ChoiceField extends FieldText {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default?: string;
}

/** Some of a few words, at least one, separated by commas in the link. */
interface ListField extends FieldText {
  readonly kind: 'list';
  readonly choices: readonly string[];
  readonly default?: readonly string[];
}

/** Different numbers between limits, at least one, separated by commas in the link. */
export interface NumbersField extends FieldText {
  readonly kind: 'numbers';
  /** Limits of each. */
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** The field that takes these values, one after the other. */
  readonly sweeps?: string;
  readonly default?: readonly number[];
}

/** 1 or 0. */
interface FlagField extends FieldText {
  readonly kind: 'flag';
  readonly default?: boolean;
}

/** Some runs, or none, as `fieldText` writes them. */
interface PinsField extends FieldText {
  readonly kind: 'pins';
  readonly default?: readonly never[];
}

/** The origin of another page, as browsers write it, or nothing: `https://slides.example`. */
interface OriginField extends FieldText {
  readonly kind: 'origin';
  readonly default?: string;
}

export type Field =
  | NumberField
  | ChoiceField
  | ListField
  | NumbersField
  | FlagField
  | PinsField
  | OriginField;

/** What a field is for; one that decides a run also says who shares it. */
type Standing =
  | { readonly role: RoleDeciding<'run'>; readonly scope: Scope }
  | { readonly role: Exclude<Role, RoleDeciding<'run'>>; readonly scope?: never };

/**
 * A row of the table of fields: what a link may say, and what it is for. A default stands in the row, unless the
 * laboratory's experiment gives it (defaults/lab.ts).
 */
export type Row = Field & Standing;
