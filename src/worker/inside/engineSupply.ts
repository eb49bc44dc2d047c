import { type Engine, type EngineDescription, usesOneCore } from '../../engines/engine.ts';
import type { EngineName } from '../../experiment/choices.ts';
import type { EngineSupply } from '../../training/run/trainLearner.ts';
import { sentenceOf } from '../sentenceOf.ts';
import type { EngineSource } from './engineSource.ts';

/** What takes over where a GPU cannot go on, and where WebAssembly is refused too. */
const ON_CPU: EngineName = 'wasm';
const LAST_RESORT: EngineName = 'tfjs-cpu';

/**
 * Supplies the learners of one run with an engine. A GPU engine that fails is made anew once, then replaced by the
 * CPU; the page gets one sentence about it. A CPU engine's failure is final.
 *
 * @param tell called with every engine that replaces another.
 */
export function engineSupply(
  engines: EngineSource,
  name: EngineName,
  tell: (engine: EngineDescription) => void,
): EngineSupply {
  let current = engines.make(name);
  let failures = 0;

  const renewed = async (failed: Engine, cause: unknown): Promise<Engine> => {
    failures++;
    const again = failures === 1 ? engines.renew(failed.name).catch(() => undefined) : undefined;
    const engine = (await again) ?? (await engines.make(ON_CPU).catch(() => engines.make(LAST_RESORT)));
    const where = engine.name === failed.name ? 'on a new device' : `on ${engine.label}`;
    const reason = `The GPU failed (${sentenceOf(cause)}); the run went on from its last checkpoint ${where}.`;
    tell({ name: engine.name, label: engine.label, reason, standsIn: true });
    return engine;
  };
  return {
    current: () => current,
    async replace(failed, cause) {
      if ((await current) !== failed) return current;
      if (usesOneCore(failed.name)) throw cause;
      current = renewed(failed, cause);
      return current;
    },
  };
}
