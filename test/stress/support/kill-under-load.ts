import { setTimeout as sleep } from 'node:timers/promises';
import { Audit } from './audit';
import type { Installation } from './installation';
import type { Load } from './load';
import { type Figures, say } from './progress';

/** What a client may be told while a database is away; everything else is a defect. */
const EXPECTED = /^503 (database_busy|outcome_unknown)$/;
/** So that connections are open and batches full when the blow comes. */
const WRITES_BEFORE_A_KILL = 200;
const REPLAYED_AFTER_A_KILL = 20;

export interface KillDrill {
  readonly name: string;
  readonly installation: Installation;
  readonly load: Load;
  readonly kills: number;
  /** Kills something and brings it back. */
  readonly strike: () => Promise<void>;
}

/** What a drill of kills came to: the figures, and what is wrong with the data or with the answers. */
export interface KillOutcome {
  readonly figures: Figures;
  readonly wrong: readonly string[];
}

/** Kills at a moment nobody can foresee while clients write, and compares after each kill what they know with the data. */
export async function killUnderLoad({ name, installation, load, kills, strike }: KillDrill): Promise<KillOutcome> {
  const audit = new Audit(installation, load);
  const wrong: string[] = [];
  for (let kill = 1; kill <= kills && wrong.length === 0; kill++) {
    load.start();
    await load.acknowledgedMore(WRITES_BEFORE_A_KILL);
    await sleep(Math.random() * 300);
    await strike();
    await sleep(100);
    await load.settle();
    wrong.push(...(await audit.sinceLastTime()), ...(await load.replay(someOf(load))));
    say(name, `kill ${kill} of ${kills}, ${inWords(load)}`);
  }
  wrong.push(...(await audit.whole()), ...unexpected(load));
  return { figures: { kills, ...figuresOf(load) }, wrong };
}

export function figuresOf(load: Load): Figures {
  const refusals = [...load.refusals].map(([code, { times }]) => [`answered ${code}`, times] as const);
  return {
    'writes acknowledged': load.acknowledged.size,
    'writes a client lost sight of': load.unknown.size,
    'writes found saved when sent again': load.savedUnseen,
    ...Object.fromEntries(refusals),
  };
}

/** Answers that say something else than that the database is away. */
export function unexpected(load: Load, expected = EXPECTED): string[] {
  return [...load.refusals]
    .filter(([code, { message }]) => !expected.test(code) || !/[一-龥]{4}/.test(message))
    .map(([code, { times, message }]) => `answered ${code} ${times} times: ${message}`);
}

function inWords({ acknowledged, unknown, savedUnseen }: Load): string {
  return `${acknowledged.size} acknowledged, ${unknown.size} lost sight of, ${savedUnseen} found saved when sent again`;
}

function someOf({ acknowledged }: Load) {
  const all = [...acknowledged.values()];
  return Array.from({ length: Math.min(REPLAYED_AFTER_A_KILL, all.length) }, () => pick(all));
}

function pick<T>(all: readonly T[]): T {
  return all[Math.floor(Math.random() * all.length)] as T;
}
