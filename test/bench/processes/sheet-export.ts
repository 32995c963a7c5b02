// Has the workbook of a payout sheet made by the product in a process of its own, and says how much memory that took.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '@app/kernel';
import { OrderSheet } from '@app/payout';
import { Downloads, UnitOfWork } from '@app/platform';
import { openInstallation } from '../support/installation';

export interface SheetWanted {
  readonly caller: Caller;
  readonly batchId: string;
}

export interface SheetMade {
  /** Resident memory in MB: before, and at its highest. */
  readonly idle: number;
  readonly most: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

async function main(): Promise<void> {
  const place = { dataDir: process.env['DATA_DIR'] ?? '', databaseUrl: process.env['DATABASE_URL'] ?? '' };
  const installation = await openInstallation(place);
  process.on('message', ({ caller, batchId }: SheetWanted) => {
    void (async () => {
      const idle = megabytes('VmRSS');
      const start = performance.now();
      const request = { caller, idempotencyKey: null, dryRun: false };
      const { download } = await installation.get(OrderSheet).order(request, batchId, 'xlsx');
      const [downloads, unitOfWork] = [installation.get(Downloads), installation.get(UnitOfWork)];
      for (;;) {
        const { job } = await unitOfWork.read((tx) => downloads.find(tx, caller, download.id));
        if (job?.state === 'done') break;
        if (job?.state !== 'queued' && job?.state !== 'running') throw new Error(`the sheet is ${job?.state}`);
        await sleep(100);
      }
      const milliseconds = performance.now() - start;
      const { size } = await unitOfWork.read((tx) => downloads.file(tx, caller, download.id));
      const made: SheetMade = { idle, most: megabytes('VmHWM'), milliseconds, bytes: size };
      process.send?.(made);
    })();
  });
  process.on('disconnect', () => void installation.close());
  process.send?.('ready');
}

function megabytes(field: 'VmRSS' | 'VmHWM'): number {
  const [, found] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(found) / 1_024;
}

void main();
