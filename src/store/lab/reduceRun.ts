import type { RunEvent } from '../../training/events.ts';
import type { RunMessage } from '../../worker/messages.ts';
import type { Curve, Run } from './state.ts';

const ofCurve = (learner: string, seed: number) => `${learner}/${seed}`;

/** Whose curve an event belongs to. */
function subjectOf(event: Exclude<RunEvent, { type: 'progress' }>) {
  if (event.type === 'log') return event.log;
  return event.type === 'fit' ? event.fit : event;
}

/** Adds events to a curve. A curve without new events stays the same object, so that its charts need no redraw. */
function extendCurve(curve: Curve, events: readonly RunEvent[]): Curve {
  const logs = events.flatMap((event) => (event.type === 'log' ? [event.log] : []));
  const diverged = events.find((event) => event.type === 'diverged');
  const fitted = events.find((event) => event.type === 'fit');
  const refused = events.find((event) => event.type === 'refused');
  return {
    ...curve,
    logs: logs.length > 0 ? [...curve.logs, ...logs] : curve.logs,
    ...(diverged && { divergedAt: diverged.epoch }),
    ...(fitted && { fit: fitted.fit }),
    ...(refused && { refusal: refused.sentence }),
  };
}

function takeEvents(run: Run, events: readonly RunEvent[]): Run {
  const byCurve = new Map<string, RunEvent[]>();
  let { progress } = run;
  for (const event of events) {
    if (event.type === 'progress') {
      progress = event.progress;
      continue;
    }
    const { learner, seed } = subjectOf(event);
    const key = ofCurve(learner, seed);
    const gathered = byCurve.get(key);
    if (gathered) gathered.push(event);
    else byCurve.set(key, [event]);
  }
  const curves =
    byCurve.size === 0
      ? run.curves
      : run.curves.map((curve) => {
          const news = byCurve.get(ofCurve(curve.learner, curve.seed));
          return news ? extendCurve(curve, news) : curve;
        });
  return { ...run, curves, ...(progress && { progress }) };
}

/** Whether a message can wait for the next redraw: true of the kinds that come several times a second. */
export function canWait({ type }: RunMessage): boolean {
  return type === 'events' || type === 'snapshot';
}

/**
 * The run after a message from the workers; a message about another run changes nothing. The page shows a pause as soon
 * as the reader asks for it, so `paused` only ends a single step: if the reader has resumed since, the run goes on.
 */
export function reduceRun(run: Run, message: Exclude<RunMessage, { type: 'snapshot' }>): Run {
  if (message.runId !== run.id) return run;
  switch (message.type) {
    case 'engine': {
      return {
        ...run,
        engine: message.engine,
        status: run.status === 'starting' ? 'running' : run.status,
        ...(message.engine.standsIn && { engineNotice: message.engine.reason }),
      };
    }
    case 'events':
      return takeEvents(run, message.events);
    case 'paused':
      return run.stepping ? { ...run, status: 'paused', stepping: false } : run;
    case 'finished':
      return { ...run, status: 'finished', stepping: false };
    case 'failed':
      return { ...run, status: 'failed', stepping: false, failure: message.sentence };
    default:
      return message satisfies never;
  }
}
