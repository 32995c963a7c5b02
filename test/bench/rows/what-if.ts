import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ReadLedger, type LoggedEvent } from '@app/ledger';
import { projectPath, UnitOfWork } from '@app/platform';
import {
  assessBounded,
  assessUnder,
  compareOutcomes,
  loadRegulation,
  underDraft,
  type ComparedOutcomes,
  type Comparison,
  type History,
  type Regulation,
  type RegulationEvent,
} from '@app/regulation';
import type { Ledgers } from '../growth/ledgers';
import { openInstallation } from '../support/installation';
import type { Kind } from '../support/places';
import { alternate, timed } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const PAGE = 1_000;

/** Trying another regulation on what was recorded: read, assess each scope under both, compare every amount. */
export async function whatIf(kind: Kind, size: Size, ledgers: Ledgers): Promise<BenchRow> {
  const { place, filled } = await ledgers.of(kind, scaled(size, 1_000_000));
  const wanted = scaled(size, 200_000);
  const { now, tried } = await regulations();
  const installation = await openInstallation(place);
  try {
    const { officeId } = filled.office;
    const result = await alternate(
      {
        ours: async () => {
          let changed = 0;
          const milliseconds = await timed(async () => {
            changed = compared(await readEvents(installation, officeId, wanted), now, tried).entries.different;
          });
          if (changed === 0) throw new Error('the other regulation changed nothing');
          return milliseconds;
        },
        theirs: () => timed(() => readEvents(installation, officeId, wanted)),
      },
      Math.min(size.rounds, 3),
    );
    return rowOf({
      id: `what-if-${kind}`,
      what: `what-if over ${wanted.toLocaleString('en')} events, two regulations, full diff, ${kind}`,
      against: "reading those events page by page through the product's own reader",
      unit: 'ms',
      ...result,
      target: { atMost: 2 },
      note: 'the comparison of `regulation simulate`, scope by scope, with every move and example; ours includes the reading',
    });
  } finally {
    await installation.close();
  }
}

async function readEvents(
  installation: INestApplicationContext,
  officeId: number,
  wanted: number,
): Promise<LoggedEvent[]> {
  const ledger = installation.get(ReadLedger);
  return installation.get(UnitOfWork).read(async (tx) => {
    const events: LoggedEvent[] = [];
    for (let cursor: string | undefined; events.length < wanted;) {
      const page = await ledger.events(tx, officeId, {}, cursor, PAGE);
      events.push(...page.rows);
      if (page.next === undefined) break;
      cursor = page.next;
    }
    return events;
  });
}

/** Everything `regulation simulate` tells of a draft that governs the same days. */
function compared(events: readonly LoggedEvent[], now: Regulation, draft: Regulation): Comparison {
  const scopes = new Map<string, RegulationEvent[]>();
  for (const { scope, seq, content } of events) {
    const own = scopes.get(scope);
    const event = { ofResult: null, ...content, id: String(seq) };
    if (own) own.push(event);
    else scopes.set(scope, [event]);
  }
  return compareOutcomes({ inForce: [now], draft }, assessed(scopes.values(), now, draft));
}

function* assessed(
  scopes: Iterable<RegulationEvent[]>,
  now: Regulation,
  draft: Regulation,
): Iterable<ComparedOutcomes> {
  const withDraft = underDraft([now], draft);
  for (const events of scopes) {
    const history: History = { roster: new Map(), settle: null, values: new Map(), events };
    const under = (versions: readonly Regulation[]) => assessBounded((each) => assessUnder(versions, each), history);
    yield { events, before: under([now]), after: under(withDraft) };
  }
}

/** The shipped regulation, and one that pays a tenth more for the commonest thing. Both govern all of the past. */
async function regulations(): Promise<{ now: Regulation; tried: Regulation }> {
  const read = (name: string) => readFile(projectPath('regulations', 'district-info-1', name), 'utf8');
  const text = await read('text.md');
  const shipped = (await read('regulation.yaml')).replace(/(?<=from: )2014-01-01/, '1900-01-01');
  const load = (source: string) => {
    const { regulation, findings } = loadRegulation({ file: 'regulation.yaml', source, textFile: 'text.md', text });
    if (!regulation) throw new Error(findings.map(({ en }) => en).join('; '));
    return regulation;
  };
  return {
    now: load(shipped),
    tried: load(shipped.replace('[a1, 政务, single, 10, 20,', '[a1, 政务, single, 11, 22,')),
  };
}
