import { describe, expect, it } from 'vitest';
import { FIGURES, type FigureAxis, VIEWS, type View } from '../../../src/experiment/choices.ts';
import {
  counts,
  FIELD_KEYS,
  FIELDS,
  type FieldKey,
  isFieldOf,
  isSweptIn,
  rowOf,
} from '../../../src/experiment/fields.ts';
import { keysOf, keysOfScope, RUN_KEYS, TRAINED_KEYS } from '../../../src/experiment/keys.ts';
import { ROLES, type Role } from '../../../src/experiment/roles.ts';
import type { Row } from '../../../src/experiment/table/kinds.ts';

const ROLE_NAMES = Object.keys(ROLES) as Role[];
const sorted = (keys: readonly FieldKey[]) => [...keys].sort();

describe('the roles', () => {
  it('part the fields: each field has one, and each role has a field', () => {
    const byRole = ROLE_NAMES.map((role) => keysOf(role));
    expect(sorted(byRole.flat())).toEqual(sorted(FIELD_KEYS));
    for (const keys of byRole) expect(keys.length).toBeGreaterThan(0);
  });

  it('keep the order of a link, however they are asked for', () => {
    const reversed = [...ROLE_NAMES].reverse();
    expect(keysOf(...reversed)).toEqual(FIELD_KEYS);
  });

  it('say what a run, a sweep and the page depend on', () => {
    const page = FIELD_KEYS.filter((key) => !TRAINED_KEYS.includes(key));
    expect(page).toEqual(keysOf('place', 'page'));
    const sweep = TRAINED_KEYS.filter((key) => !(RUN_KEYS as FieldKey[]).includes(key));
    expect(sweep).toEqual(keysOf('figure', 'sweep'));
  });

  it('cannot be left out of a row, nor can who shares a field that decides a run', () => {
    const words = { kind: 'flag', link: 'toy', label: 'Toy', text: 'A toy.' } as const;
    // @ts-expect-error a field that no role asks for would be forgotten everywhere
    const withoutRole: Row = words;
    // @ts-expect-error nobody would know whether two networks may differ in it
    const withoutScope: Row = { ...words, role: 'recipe' };
    const page: Row = { ...words, role: 'page' };
    expect([withoutRole, withoutScope, page]).toHaveLength(3);
  });
});

describe('the fields', () => {
  it('that decide a run, and only they, say who shares them', () => {
    expect(keysOfScope('member', 'run')).toEqual(RUN_KEYS);
  });

  it('have names of their own in the link', () => {
    const names = ['v', ...FIELD_KEYS.map((key) => FIELDS[key].link)];
    expect(new Set(names).size).toBe(names.length);
  });

  it('whose values a figure tries have the limits of the field that takes them', () => {
    for (const key of keysOf('sweep')) {
      const field = FIELDS[key];
      if (!('sweeps' in field)) continue;
      const { sweeps, min, max, integer } = field;
      expect(FIELDS[sweeps]).toMatchObject({ kind: 'number', min, max, integer });
    }
  });

  it('are swept in figures alone', () => {
    const sweptIn = (view: View, axis: FigureAxis = 'width') =>
      FIELD_KEYS.filter((key) => isSweptIn(key, { view, axis }));
    for (const view of VIEWS)
      expect(sweptIn(view).length > 0).toBe((FIGURES as readonly string[]).includes(view));
    const grid = ['learningRate', 'weightDecay', 'scale'];
    expect(sweptIn('figure2')).toEqual(['width', ...grid]);
    expect(sweptIn('figure3')).toEqual(['beta', 'width', ...grid]);
  });

  it('along β the width counts, and the list of widths does not', () => {
    const shown = { view: 'figure3', axis: 'beta' } as const;
    expect(isSweptIn('width', shown)).toBe(false);
    expect(['width', 'widths', 'betas'].filter((key) => counts(key as FieldKey, shown))).toEqual([
      'width',
      'betas',
    ]);
  });

  it('of the page ask for a view that there is', () => {
    for (const key of FIELD_KEYS) {
      expect(VIEWS.some((view) => isFieldOf(key, view))).toBe(true);
      expect(rowOf(key).views?.length).not.toBe(0);
    }
  });
});
