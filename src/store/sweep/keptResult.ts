import * as v from 'valibot';
import { decodeLink, rulesOfLink } from '../../experiment/link.ts';
import { withNamesOfToday } from '../../experiment/versions/documents.ts';
import { isFitted } from '../../learners/learnerNames.ts';
import { UNIT_RESULT_SCHEMA } from '../../training/figures/readFigureFile.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';

/** Whether a result says how its unit ended. */
function isWhole({ last, divergedAt, refusal }: UnitResult, epochs: number): boolean {
  if (divergedAt !== undefined || refusal !== undefined) return true;
  return last !== undefined && (isFitted(last.learner) || last.epoch === epochs);
}

/**
 * Reads a unit's result from the value stored under its key. A value that is not the whole result of this unit is
 * ignored, and the unit is measured again.
 *
 * @param key the unit's link, by the rules of which the result is read.
 */
export function keptResult(key: string, stored: unknown): UnitResult | undefined {
  const parsed = v.safeParse(UNIT_RESULT_SCHEMA, withNamesOfToday(stored, rulesOfLink(key)));
  if (!parsed.success) return undefined;
  const result = parsed.output as UnitResult;
  const { learners, seed, epochs } = decodeLink(key).experiment;
  const isOfUnit = !result.last || (result.last.learner === learners[0] && result.last.seed === seed);
  return isOfUnit && isWhole(result, epochs) ? result : undefined;
}
