import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProcess, type Memory } from './support/api-process';
import { Audit } from './support/audit';
import { describeOnMariadb, onOwnMariadb } from './support/databases';
import { Installation } from './support/installation';
import { figuresOf, unexpected } from './support/kill-under-load';
import { Load } from './support/load';
import { report, say } from './support/progress';
import { HOURS, settings } from './support/settings';

const DRILL = 'soak';
const CLIENTS = 64;
const MEGABYTE = 1024 * 1024;
/** A line through the heap of the last two thirds may rise by so much of its middle over their whole length. */
const FLAT = 0.1;
/** In the few seconds of the short form the machine is still compiling what it runs. */
const WARMING_UP_MB = 24;

describe('64 clients without pause', () => {
  it(
    'leave the memory of an application on the embedded database where it was',
    async () => {
      const installation = await Installation.embedded();
      await soak('embedded', installation).finally(() => installation.remove());
    },
    HOURS,
  );

  describeOnMariadb('on MariaDB', () => {
    it(
      'leave the memory of the application where it was',
      () => onOwnMariadb((installation) => soak('MariaDB', installation)),
      HOURS,
    );
  });
});

async function soak(database: string, installation: Installation): Promise<void> {
  const api = await ApiProcess.start(installation.place);
  const load = new Load(installation, () => api.url, CLIENTS);
  try {
    await load.logIn();
    load.start();
    const samples: Memory[] = [];
    const start = performance.now();
    while (performance.now() - start < settings.soakMs) {
      await sleep(1_000);
      samples.push(await api.memory());
      if (samples.length % 30 === 0) say(DRILL, `${samples.length} s, ${load.acknowledged.size} acknowledged`);
    }
    const seconds = (performance.now() - start) / 1_000;
    const perSecond = Math.round(load.acknowledged.size / seconds);
    await load.settle();
    const heap = rise(samples.map(({ heapUsed }) => heapUsed / MEGABYTE));
    const rss = rise(samples.map((sample) => sample.rss / MEGABYTE));
    report(DRILL, database, {
      seconds: Math.round(seconds),
      ...figuresOf(load),
      'writes a second': perSecond,
      'p50, ms': percentile(load.latencies, 0.5),
      'p99, ms': percentile(load.latencies, 0.99),
      'heap, MB': rounded(heap.middle),
      'heap rose by, MB': rounded(heap.by),
      'RSS, MB': rounded(rss.middle),
      'RSS rose by, MB': rounded(rss.by),
    });
    expect([...(await new Audit(installation, load).whole()), ...unexpected(load), ...api.defects]).toEqual([]);
    expect(heap.by).toBeLessThan(heap.middle * FLAT + (settings.long ? 0 : WARMING_UP_MB));
  } finally {
    load.close();
    await api.kill();
  }
}

/** Of the last two thirds of the samples: their mean, and what a straight line through them rises by from end to end. */
function rise(all: readonly number[]): { middle: number; by: number } {
  const values = all.slice(Math.floor(all.length / 3));
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [centre, middle] = [(values.length - 1) / 2, mean(values)];
  const along = mean(values.map((value, i) => (i - centre) * (value - middle)));
  const slope = along / mean(values.map((_, i) => (i - centre) ** 2));
  return { middle, by: slope * (values.length - 1) };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length * part)] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
