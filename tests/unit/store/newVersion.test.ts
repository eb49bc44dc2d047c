import { describe, expect, it } from 'vitest';
import { keepOffline, type ServiceWorkers } from '../../../src/store/newVersion.ts';
import { handClock } from './handClock.ts';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly heard: unknown[] = [];
  postMessage(message: unknown) {
    this.heard.push(message);
  }
  become(state: ServiceWorkerState) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

class FakeServiceWorkers extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();
  registered = 0;
  refuses = false;
  async register() {
    this.registered++;
    if (this.refuses) throw new DOMException('not here', 'SecurityError');
    return this.registration;
  }
  control(worker: FakeWorker) {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

/** A page that has been open for a while. */
async function openPage(workers: FakeServiceWorkers) {
  let loads = 0;
  const clock = handClock();
  const version = keepOffline(workers as unknown as ServiceWorkers, () => loads++, clock);
  clock.turn(60_000);
  await Promise.resolve();
  await Promise.resolve();
  return { version, loads: () => loads };
}

describe('a page that is kept offline', () => {
  it('offers nothing on the first visit, nor when its own worker takes charge', async () => {
    const workers = new FakeServiceWorkers();
    const { version, loads } = await openPage(workers);
    const first = workers.registration.find();
    first.become('installed');
    first.become('activated');
    workers.control(first);
    expect({ ready: version.isReady(), loads: loads() }).toEqual({ ready: false, loads: 0 });
  });

  it('offers a version that waits, and loads again only once the reader asked and it is in charge', async () => {
    const workers = new FakeServiceWorkers();
    workers.controller = new FakeWorker();
    const { version, loads } = await openPage(workers);
    let changes = 0;
    version.subscribe(() => changes++);
    const next = workers.registration.find();
    expect(version.isReady()).toBe(false);
    next.become('installed');
    expect({ ready: version.isReady(), notified: changes > 0, loads: loads() }).toEqual({
      ready: true,
      notified: true,
      loads: 0,
    });
    expect(next.heard).toEqual([]);
    version.use();
    expect(next.heard).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(loads()).toBe(0);
    next.become('activated');
    workers.control(next);
    expect(loads()).toBe(1);
  });

  it('offers a version that has waited since before the page was opened', async () => {
    const workers = new FakeServiceWorkers();
    workers.controller = new FakeWorker();
    workers.registration.waiting = new FakeWorker();
    workers.registration.waiting.state = 'installed';
    expect((await openPage(workers)).version.isReady()).toBe(true);
  });

  it('is not loaded again when another tab takes the new version, not even a page of the first visit', async () => {
    const workers = new FakeServiceWorkers();
    const { version, loads } = await openPage(workers);
    workers.control(workers.registration.find());
    const next = workers.registration.find();
    next.become('installed');
    next.become('activated');
    workers.control(next);
    expect({ ready: version.isReady(), loads: loads() }).toEqual({ ready: true, loads: 0 });
    version.use();
    expect(loads()).toBe(1);
  });

  it('goes on without where the browser refuses or has nothing to offer', async () => {
    const workers = new FakeServiceWorkers();
    workers.refuses = true;
    expect((await openPage(workers)).version.isReady()).toBe(false);
    expect(workers.registered).toBe(1);
    expect(keepOffline(undefined, () => {}).isReady()).toBe(false);
  });
});
