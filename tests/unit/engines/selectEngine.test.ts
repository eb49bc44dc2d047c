import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import type { EngineMaker } from '../../../src/engines/selectEngine.ts';
import type { EngineChoice, EngineName } from '../../../src/experiment/experiment.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/fields.ts';
import { engineSource } from '../../../src/worker/engineSource.ts';

const works =
  (name: EngineName): EngineMaker =>
  async (): Promise<Engine> => ({
    name,
    label: name,
    createEnsemble: () => Promise.reject(new Error('not asked for')),
  });
const refuses: EngineMaker = () => Promise.reject(new Error('no adapter'));

function choose(engine: EngineChoice, makers: Partial<Record<EngineName, EngineMaker>>) {
  return engineSource({ makers, preference }).choose({ ...DEFAULT_EXPERIMENT, engine });
}

const preference = [
  { name: 'webgpu', reason: 'The GPU is fastest.' },
  { name: 'wasm', reason: 'It needs no GPU.' },
] as const;

describe('the choice of an engine', () => {
  it('takes what the link asks for', async () => {
    const makers = { webgpu: works('webgpu'), wasm: works('wasm'), 'tfjs-cpu': works('tfjs-cpu') };
    expect(await choose('tfjs-cpu', makers)).toMatchObject({
      name: 'tfjs-cpu',
      reason: 'The link asks for engine=tfjs-cpu.',
    });
  });

  it('takes the best that runs for auto, and says what did not', async () => {
    const makers = { webgpu: refuses, wasm: works('wasm') };
    const description = await choose('auto', makers);
    expect(description.name).toBe('wasm');
    expect(description.reason).toBe('webgpu cannot run here (no adapter). It needs no GPU.');
  });

  it('falls back from an engine that the link forces and the machine lacks', async () => {
    const description = await choose('tfjs-webgpu', { wasm: works('wasm') });
    expect(description.name).toBe('wasm');
    expect(description.reason).toMatch(/^tfjs-webgpu cannot run here/);
  });

  it('fails with a sentence where nothing runs', async () => {
    await expect(choose('auto', { webgpu: refuses })).rejects.toThrow('No engine runs here.');
  });
});
