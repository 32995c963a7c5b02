import { ReadLedger, VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import type { Ledgers } from '../growth/ledgers';
import { openInstallation } from '../support/installation';
import type { Kind } from '../support/places';
import { alternate, timed } from '../support/rounds';
import { openRaw } from './readings';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const PAGE = 1_000;

/** Deriving the whole ledger again, against merely reading its entries: through the product, and on the raw driver. */
export async function verify(kind: Kind, size: Size, ledgers: Ledgers): Promise<BenchRow[]> {
  const { place, filled } = await ledgers.of(kind, scaled(size, 100_000));
  const installation = await openInstallation(place);
  const raw = await openRaw(place);
  const { officeId } = filled.office;
  const unitOfWork = installation.get(UnitOfWork);
  try {
    const derive = () =>
      timed(async () => {
        const findings = await unitOfWork.read((tx) => installation.get(VerifyLedger).verify(tx, officeId));
        if (findings.length > 0) throw new Error(`the filled ledger is not clean: ${findings[0]?.message}`);
      });
    const read = () =>
      timed(() =>
        unitOfWork.read(async (tx) => {
          let count = 0;
          for (let cursor: string | undefined; ;) {
            const page = await installation.get(ReadLedger).entries(tx, officeId, {}, cursor, PAGE);
            count += page.rows.length;
            if (page.next === undefined) return requireAll(count);
            cursor = page.next;
          }
        }),
      );
    const readRaw = () =>
      timed(async () => {
        let [count, after] = [0, 0];
        for (;;) {
          const sql = `SELECT * FROM ledger_entry WHERE office_id = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`;
          const rows = await raw.all(sql, [officeId, after]);
          count += rows.length;
          if (rows.length < PAGE) return requireAll(count);
          after = Number(rows[rows.length - 1]?.['seq']);
        }
      });
    const { ours, product, driver } = await alternate(
      { ours: derive, product: read, driver: readRaw },
      Math.min(size.rounds, 3),
    );
    const common = {
      what: `verify ${filled.entries.toLocaleString('en')} entries (${filled.records.toLocaleString('en')} records), ${kind}`,
      unit: 'ms',
      ours,
      note: 'chain, derivation of every entry, closed months, figures; nothing may be found',
    };
    return [
      rowOf({
        ...common,
        id: `verify-${kind}`,
        against: "reading the entries page by page through the product's own reader",
        theirs: product,
        target: { atMost: 2 },
      }),
      rowOf({
        ...common,
        id: `verify-raw-${kind}`,
        against: 'reading the entries page by page on the raw driver',
        theirs: driver,
        target: null,
      }),
    ];
  } finally {
    await raw.close();
    await installation.close();
  }

  function requireAll(count: number): void {
    if (count < filled.entries) throw new Error(`${count} of ${filled.entries} entries were read`);
  }
}
