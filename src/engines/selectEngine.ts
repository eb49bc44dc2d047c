import type { EngineChoice, EngineName } from '../experiment/experiment.ts';
import type { Engine, EngineDescription } from './engine.ts';

/** Makes one engine; throws where this machine cannot run it, with a sentence. */
export type EngineMaker = () => Promise<Engine>;

/** The engines that a host (a browser's worker, Node) can try, best first for `auto`. */
export interface EngineShelf {
  readonly makers: Readonly<Partial<Record<EngineName, EngineMaker>>>;
  /** What `auto` tries, in order, and why each is taken. */
  readonly preference: readonly { readonly name: EngineName; readonly reason: string }[];
}

export interface SelectedEngine {
  readonly engine: Engine;
  readonly description: EngineDescription;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Makes the engine that a link asks for. Where it cannot run here, or for `auto`, the first of the preference that
 * can; the description says which and why in one sentence.
 *
 * @throws Error when no engine runs here.
 */
export async function selectEngine(
  choice: EngineChoice,
  make: (name: EngineName) => Promise<Engine>,
  preference: EngineShelf['preference'],
): Promise<SelectedEngine> {
  const refusals: string[] = [];
  const attempt = async (name: EngineName, reason: string): Promise<SelectedEngine | undefined> => {
    try {
      const engine = await make(name);
      const why = [...refusals, reason].join(' ');
      return { engine, description: { name, label: engine.label, reason: why } };
    } catch (error) {
      refusals.push(`${name} cannot run here (${messageOf(error)}).`);
      return undefined;
    }
  };
  if (choice !== 'auto') {
    const forced = await attempt(choice, `The link asks for engine=${choice}.`);
    if (forced) return forced;
  }
  for (const { name, reason } of preference) {
    if (name === choice) continue;
    const found = await attempt(name, reason);
    if (found) return found;
  }
  throw new Error(`No engine runs here. ${refusals.join(' ')}`);
}
