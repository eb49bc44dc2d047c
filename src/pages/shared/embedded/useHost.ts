import { useEffect, useRef } from 'react';
import { useExperiment, useExperimentActions, useReadExperiment } from '../experimentContext.ts';
import { isUsedBy, keyUseOf } from '../present/keys/keyUse.ts';
import type { Stage } from '../present/stage.ts';
import { linkOf } from '../provenance.ts';
import { type FromFrame, MESSAGE_VERSION, readMessage, settingsOf } from './hostMessages.ts';

/** Keys that mean something to any page. */
const OWN_KEYS = ['Tab', 'Enter', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

/** Says something to the page around this one, and to no other origin than this. */
function tell(host: string, message: FromFrame): void {
  window.parent.postMessage({ beyondKernels: MESSAGE_VERSION, ...message }, host);
}

/** Whether a key that was pressed here is of no use here. */
function isUnused(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || OWN_KEYS.includes(key)) return false;
  return !isUsedBy(keyUseOf(target as Element | null), key) && !document.querySelector('dialog[open]');
}

/**
 * Talks with the page around an embedded one, if its link names that page's origin: takes its wishes, tells it what has come
 * of the run, and hands it the keys that have no use here. Whoever else sends messages is not heard.
 */
export function useHost(stage: Stage): void {
  const host = useExperiment(({ experiment }) => experiment.host);
  const readExperiment = useReadExperiment();
  const { edit, commit } = useExperimentActions();
  const latest = useRef(stage);
  latest.current = stage;
  const talks = host !== '' && window.parent !== window;

  useEffect(() => {
    if (!talks) return;
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== window.parent || origin !== host) return;
      const asked = readMessage(data);
      if (!asked) return;
      const { status, run, pause, reset } = latest.current;
      const goes = status === 'running' || status === 'starting';
      if (asked.do === 'run' && !goes && status !== 'finished') run();
      else if (asked.do === 'pause' && goes) pause();
      else if (asked.do === 'reset') reset();
      else if (asked.do === 'set') {
        const settings = settingsOf(asked.fields, readExperiment());
        if ('sentences' in settings) return tell(host, { said: 'refused', ...settings });
        edit(settings.changes);
        commit();
      }
    };
    const handOn = (event: KeyboardEvent) => {
      if (!isUnused(event)) return;
      tell(host, { said: 'key', key: event.key, code: event.code });
      // reveal.js understands this by itself.
      window.parent.postMessage(JSON.stringify({ method: 'triggerKey', args: [event.keyCode] }), host);
    };
    const measure = new ResizeObserver(() =>
      tell(host, { said: 'height', px: Math.ceil(document.documentElement.scrollHeight) }),
    );
    measure.observe(document.body);
    addEventListener('message', hear);
    addEventListener('keydown', handOn);
    tell(host, { said: 'ready', link: linkOf(readExperiment()) });
    return () => {
      measure.disconnect();
      removeEventListener('message', hear);
      removeEventListener('keydown', handOn);
    };
  }, [talks, host, edit, commit, readExperiment]);

  const { status } = stage;
  useEffect(() => {
    if (!talks) return;
    tell(host, { said: 'status', status });
    if (status === 'finished')
      tell(host, {
        said: 'finished',
        link: linkOf(readExperiment()),
        numbers: latest.current.numbers?.() ?? [],
      });
  }, [talks, host, status, readExperiment]);
}
