import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../../src/experiment/defaults/lab.ts';
import { readMessage, settingsOf } from '../../../../../src/pages/shared/embedded/hostMessages.ts';

describe('a message of a host', () => {
  it('is read where it is one of ours, or of reveal.js', () => {
    expect(readMessage({ beyondKernels: 1, do: 'run' })).toMatchObject({ do: 'run' });
    expect(readMessage({ beyondKernels: 1, do: 'set', fields: 'n=100' })).toMatchObject({ fields: 'n=100' });
    expect(readMessage('slide:start')).toEqual({ do: 'run' });
    expect(readMessage('slide:stop')).toEqual({ do: 'pause' });
  });

  it.each([
    undefined,
    null,
    7,
    'run',
    'toString',
    '{"beyondKernels":1,"do":"run"}',
    {},
    { do: 'run' },
    { beyondKernels: 2, do: 'run' },
    { beyondKernels: 1, do: 'leave' },
    { beyondKernels: 1, do: 'set' },
    { beyondKernels: 1, do: 'set', fields: { alpha: 1 } },
  ])('is passed over where it is none: %j', (data) => {
    expect(readMessage(data)).toBeUndefined();
  });
});

describe('fields that a host sets', () => {
  const set = (fields: string) => settingsOf(fields, { ...DEFAULT_EXPERIMENT, embed: true });

  it('are those that it names, as a link would say them', () => {
    expect(set('alpha=0.2&n=500')).toEqual({ changes: { alpha: 0.2, samples: 500 } });
    expect(set('learners=3resnet-all,rbf')).toEqual({ changes: { learners: ['3resnet-all', 'rbf'] } });
  });

  it('are all taken or none, and what is wrong is said', () => {
    expect(set('alpha=0.2&n=-4')).toEqual({ sentences: [expect.stringContaining('n must be')] });
    expect(set('alpha=0.2&alpha=0.3')).toMatchObject({ changes: { alpha: 0.3 } });
    expect(set('nonsense=1')).toEqual({ sentences: ['A host cannot set nonsense.'] });
  });

  it.each(['embed=0', 'host=https://evil.example', 'parts=text', 'view=story', 'autorun=1', 'v=1'])(
    'are not how the page stands: %s',
    (field) => {
      expect(set(field)).toEqual({ sentences: [expect.stringMatching(/^A host cannot set/)] });
    },
  );
});
