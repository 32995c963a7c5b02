import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { big, instant, integer, key, maybe, text } = tableParts;

/** Schemes, batches with their lines and steps, and which entry of the ledger is paid with which line. */
export class Payout1700000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name, true);
  }
}

function tables(): Table[] {
  return [
    new Table({
      name: 'payout_scheme',
      columns: [
        text('id', 36, key),
        integer('office_id'),
        text('title', 80),
        text('asset', 40),
        text('recipient', 10),
        text('tax_class', 12),
        text('budget_source', 120),
        integer('created_by'),
        instant('created_at'),
        instant('ended_at', maybe),
      ],
      indices: [{ name: 'payout_scheme_office', columnNames: ['office_id', 'asset'] }],
    }),
    new Table({
      name: 'payout_batch',
      columns: [
        text('id', 36, key),
        integer('office_id'),
        text('scheme_id', 36),
        text('through_month', 7),
        { name: 'pay_on', type: 'date' },
        text('state', 20),
        integer('lines'),
        big('gross'),
        big('tax'),
        integer('created_by'),
        instant('created_at'),
        instant('drawn_at', maybe),
        text('content_sha256', 64, maybe),
      ],
      indices: [
        { name: 'payout_batch_office', columnNames: ['office_id', 'created_at', 'id'] },
        { name: 'payout_batch_scheme', columnNames: ['scheme_id'] },
      ],
    }),
    new Table({
      name: 'payout_line',
      columns: [
        text('batch_id', 36, key),
        integer('line_no', key),
        integer('unit_id'),
        text('person', 80, maybe),
        big('gross'),
        big('tax'),
        text('reissues_batch', 36, maybe),
        integer('reissues_line', maybe),
        text('returned_because', 200, maybe),
      ],
      indices: [{ name: 'payout_line_reissue', columnNames: ['reissues_batch', 'reissues_line'] }],
    }),
    new Table({
      name: 'payout_entry',
      columns: [
        integer('office_id', key),
        big('entry_seq', key),
        text('asset', 40),
        integer('unit_id'),
        text('person', 80, maybe),
        big('amount'),
        text('batch_id', 36, maybe),
        integer('line_no', maybe),
        text('left_because', 12, maybe),
      ],
      indices: [
        { name: 'payout_entry_batch', columnNames: ['batch_id', 'line_no'] },
        { name: 'payout_entry_waiting', columnNames: ['office_id', 'asset', 'batch_id'] },
      ],
    }),
    new Table({
      name: 'payout_step',
      columns: [
        text('batch_id', 36, key),
        integer('step_no', key),
        text('action', 20),
        text('from_state', 20),
        text('to_state', 20),
        integer('actor_id'),
        text('actor_name', 80),
        instant('recorded_at'),
        text('note', 500),
        text('seal', 64),
      ],
    }),
  ];
}
