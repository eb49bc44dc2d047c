import { describe, expect, it } from 'vitest';
import { findFirefox, firefoxSentence, SOFTWARE_VULKAN } from '../../../../scripts/browser/firefox.ts';

const machine = (...files: string[]) => ({
  folders: ['/usr/local/bin', '/usr/bin'],
  exists: (path: string) => files.includes(path),
});
const version = (text: string | undefined) => () => text;

describe('the Firefox that is tested', () => {
  it('is one that has WebGPU, where a driver runs in software', () => {
    const found = findFirefox(
      machine('/usr/bin/firefox-esr', SOFTWARE_VULKAN),
      version('Mozilla Firefox 153.8.0esr'),
    );
    expect(found).toEqual({ path: '/usr/bin/firefox-esr' });
    expect(firefoxSentence(found)).toBe('Firefox: /usr/bin/firefox-esr');
  });

  it.each([
    [machine(SOFTWARE_VULKAN), undefined, 'no Firefox is installed'],
    [
      machine('/usr/bin/firefox-esr', SOFTWARE_VULKAN),
      'Mozilla Firefox 140.12.0esr',
      'Firefox is older than 146',
    ],
    [machine('/usr/bin/firefox', SOFTWARE_VULKAN), undefined, 'Firefox is older than 146'],
    [machine('/usr/bin/firefox'), 'Mozilla Firefox 153.0', 'no Vulkan driver runs in software'],
  ])('is missed in a sentence that says what to install (%#)', (where, text, objection) => {
    const found = findFirefox(where, version(text));
    expect(found).toEqual({ objection });
    expect(firefoxSentence(found)).toContain(
      `passed over: ${objection} (Debian: apt-get install firefox-esr`,
    );
  });
});
