import { FIELD_KEYS, type FIELDS, type FieldKey, rowOf } from './fields.ts';
import { ROLES, type Role, type RoleDeciding, type Scope } from './roles.ts';
import type { Field } from './table/kinds.ts';

type Having<Part> = {
  [Key in FieldKey]: (typeof FIELDS)[Key] extends Part ? Key : never;
}[FieldKey];

/** The fields of some roles. */
export type KeyOfRole<Name extends Role> = Having<{ role: Name }>;
/** The fields of one kind. */
export type KeyOfKind<Kind extends Field['kind']> = Having<{ kind: Kind }>;
/** The fields that decide the curves of a run. */
export type RunKey = KeyOfRole<RoleDeciding<'run'>>;
/** The fields of a run that some share. */
export type KeyOfScope<Sharing extends Scope> = Having<{ scope: Sharing }>;

/** The fields of some roles, in the order of a link. */
export function keysOf<Name extends Role>(...roles: readonly Name[]): KeyOfRole<Name>[] {
  const wanted: readonly Role[] = roles;
  return FIELD_KEYS.filter((key): key is KeyOfRole<Name> => wanted.includes(rowOf(key).role));
}

const decides = (key: FieldKey) => ROLES[rowOf(key).role].decides;

/** What decides the curves of a run, in the order of a link. */
export const RUN_KEYS = FIELD_KEYS.filter((key): key is RunKey => decides(key) === 'run');

/** What decides all that is trained; a run or a sweep begins anew where one of these changes. */
export const TRAINED_KEYS = FIELD_KEYS.filter((key) => decides(key) !== 'page');

/** The fields of a run that some share, in the order of a link. */
export function keysOfScope<Sharing extends Scope>(...scopes: readonly Sharing[]): KeyOfScope<Sharing>[] {
  const wanted: readonly (Scope | undefined)[] = scopes;
  return FIELD_KEYS.filter((key): key is KeyOfScope<Sharing> => wanted.includes(rowOf(key).scope));
}
