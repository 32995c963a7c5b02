import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { RecordAdoption } from '@app/editorial';
import { monthOf, SystemClock, type LocalDate } from '@app/kernel';
import { Imports, type TableSheet, UnitOfWork, writeWorkbook } from '@app/platform';
import { SubmitItem } from '@app/submission';
import { aDeclaration } from '@app/testing';
import { openInstallation } from '../support/installation';
import { type BenchOffice, openOffice, submitItems } from '../support/office';
import { aPlace, type Kind } from '../support/places';
import { measured, rate } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const ROWS = 50_000;
/** Recorded one by one for comparison. */
const BY_HAND = 4_000;
const CLIENTS = 64;
const MB = 1 << 20;

/** A table of items, then one of their adoptions, each from its upload to its last row. Measured once: a round is 50,000 rows. */
export async function importing(kind: Kind, size: Size): Promise<BenchRow[]> {
  const place = await aPlace(kind);
  const installation = await openInstallation(place);
  try {
    const today = new SystemClock().today();
    const office = await openOffice(installation, monthOf(today));
    const [rows, few] = [scaled(size, ROWS), scaled(size, BY_HAND)];
    const submit = installation.get(SubmitItem);
    const adopt = installation.get(RecordAdoption);
    const request = { caller: office.editor, idempotencyKey: null, dryRun: false };
    const submittedByHand = await rate(few, CLIENTS, (i) =>
      submit.submit(request, {
        title: `逐条报送的第${i}条`,
        contributors: [{ unitId: office.unitIds[i % office.unitIds.length] ?? 0 }],
        occurredOn: today,
        declaration: aDeclaration,
      }),
    );
    const known = await submitItems(installation, office, few, today, ROWS);
    const adoptedByHand = await rate(few, CLIENTS, (i) =>
      adopt.record(request, {
        itemId: known[i]?.id ?? '',
        publication: '政务',
        occurredOn: today,
        fields: { form: 'single' },
      }),
    );
    const items = await imported(installation, office, 'items', itemTable(rows, today));
    const adoptions = await imported(installation, office, 'adoptions', adoptionTable(rows, today));
    return [
      row(`import-items-${kind}`, `import of ${rows} items, ${kind}`, submittedByHand, items),
      row(`import-adoptions-${kind}`, `import of ${rows} adoptions, ${kind}`, adoptedByHand, adoptions),
    ];
  } finally {
    await installation.close();
    await place.remove();
  }
}

interface Imported {
  readonly checked: number;
  readonly written: number;
  readonly memory: number;
}

function row(id: string, what: string, byHand: number, { checked, written, memory }: Imported): BenchRow {
  return rowOf({
    id,
    what,
    against: `the same recorded one by one, ${CLIENTS} under way`,
    unit: 'rows/s',
    ours: measured([written]),
    theirs: measured([byHand]),
    target: null,
    note: `checked at ${Math.round(checked)} rows/s; at most ${Math.round(memory)} MB above idle, file and all`,
  });
}

/** Rows a second of the check and of the import, and memory above idle at its highest. */
async function imported(
  installation: INestApplicationContext,
  { editor }: BenchOffice,
  kind: string,
  table: TableSheet,
): Promise<Imported> {
  const imports = installation.get(Imports);
  const unitOfWork = installation.get(UnitOfWork);
  const idle = process.memoryUsage().rss;
  let most = idle;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const seen = (id: string) => unitOfWork.read((tx) => imports.find(tx, editor, id));
  const until = async (id: string, state: string) => {
    const start = performance.now();
    for (let now = await seen(id); now.batch.state !== state; now = await seen(id)) {
      if (now.job?.state === 'failed' || ['refused', 'undone'].includes(now.batch.state))
        throw new Error(`the import came to ${JSON.stringify(now)}`);
      await sleep(100);
    }
    return performance.now() - start;
  };
  try {
    const upload = { name: `${kind}.xlsx`, size: null, bytes: () => writeWorkbook([table]) };
    const { batch } = await imports.upload(editor, kind, upload);
    const checking = await until(batch.id, 'clean');
    const { rows } = (await seen(batch.id)).batch;
    await unitOfWork.run((tx) => imports.confirm(tx, editor, batch.id, false));
    const writing = await until(batch.id, 'done');
    const perSecond = (milliseconds: number) => (rows / milliseconds) * 1_000;
    return { checked: perSecond(checking), written: perSecond(writing), memory: (most - idle) / MB };
  } finally {
    clearInterval(watch);
  }
}

function itemTable(rows: number, on: LocalDate): TableSheet {
  return tableOf('信息', ['标题', '报送日期', '供稿单位', '保密审查人', '保密审查日期'], rows, (i) => [
    titleOf(i),
    on,
    `第${(i % 120) + 1}单位`,
    '张某',
    aDeclaration.checkedOn,
  ]);
}

function adoptionTable(rows: number, on: LocalDate): TableSheet {
  return tableOf('采用', ['信息标题', '刊物', '期号', '采用日期', '体裁'], rows, (i) => [
    titleOf(i),
    i % 3 === 0 ? '每日要情' : '政务',
    String(Math.floor(i / 20) + 1),
    on,
    '单条',
  ]);
}

const titleOf = (i: number) => `我区多措并举推进第${i}项重点工作取得阶段性成效`;

function tableOf(name: string, headings: readonly string[], rows: number, row: (i: number) => string[]): TableSheet {
  const all = function* () {
    for (let i = 0; i < rows; i++) yield row(i);
  };
  return { name, columns: headings.map((heading) => ({ heading })), rows: all() };
}
