import type { Caller } from '@app/kernel';
import type { CursorKey } from '@app/platform';
import type { Row } from '../growth/template-month';
import { type FullTables, LINES_OF_A_LIST, PAYOUT_BATCH, UPPER_LIST, WEBHOOK } from './full-tables';

/** One question to a list, through its endpoint and as somebody would write it by hand for the raw driver. */
export interface ListCase {
  readonly list: string;
  /** How it is limited; '' for not at all. */
  readonly by: string;
  /** Class of the controller and its method; what it is called with, the query last. */
  readonly endpoint: readonly [controller: string, method: string];
  readonly args: readonly unknown[];
  readonly query: Readonly<Record<string, unknown>>;
  readonly from: string;
  readonly where: string;
  readonly values: readonly unknown[];
  /** Columns of the order, the last of them unique. */
  readonly order: readonly string[];
  readonly descending: boolean;
  /** The place of a row of the raw driver, as the list's cursor has it. */
  readonly place: (row: Row) => CursorKey;
  /** What names a row on either side. */
  readonly ours: (row: Row) => unknown;
  readonly theirs: (row: Row) => unknown;
  readonly limit: number;
  /** What the answer holds besides, and takes further statements. */
  readonly also?: (rows: readonly Row[]) => readonly Statement[];
}

type Statement = readonly [sql: string, values: readonly unknown[]];

interface List extends Omit<ListCase, 'by' | 'query'> {
  readonly cases: readonly Case[];
}

type Case = Partial<Omit<ListCase, 'by' | 'list'>> & {
  readonly by: string;
  readonly and?: readonly [string, ...unknown[]];
};

const LIMIT = 50;
/** What stands in an issue, with the units it comes from and with its title. */
const LINES = `SELECT 1 FROM issue_line line JOIN item_unit link ON link.item_id = line.item_id WHERE line.issue_id = issue.id`;
const TITLES = `SELECT 1 FROM issue_line line JOIN item ON item.id = line.item_id WHERE line.issue_id = issue.id AND item.title`;
/** True of what was merged or of what it went into: one condition on both is tried on every row by MariaDB. */
const ofEither = (exists: (id: string) => string) =>
  `(EXISTS (${exists('item_merger.item_id')}) OR EXISTS (${exists('item_merger.into_id')}))`;
/** What was recorded later of the same person, and holds instead. */
const LATER_PAYEE = `SELECT 1 FROM payout_payee later WHERE later.office_id = payout_payee.office_id
  AND later.unit_id = payout_payee.unit_id AND later.person = payout_payee.person
  AND later.recorded_at > payout_payee.recorded_at`;
const intoAsItem = ({ into_id }: Row): Row => ({ item_id: into_id });
const milliseconds = (at: unknown) => Date.parse(`${String(at).replace(' ', 'T')}Z`);
const iso = (at: unknown) => new Date(milliseconds(at)).toISOString();

/** `SELECT … WHERE … IN (…)` for a column of the rows. */
function among(
  select: string,
  values: readonly unknown[],
  rows: readonly Row[],
  of: (row: Row) => unknown,
): Statement[] {
  const list = [...new Set(rows.map(of))];
  if (list.length === 0) return [];
  return [[`${select} IN (${list.map(() => '?').join()})`, [...values, ...list]]];
}

/** Every list that is read page by page: without a filter, and with each. */
export function listCases({ office, accountId }: FullTables): ListCase[] {
  const { officeId, unitIds } = office;
  const unit = unitIds[5] ?? 0;
  const as = (role: string): Caller => ({ ...office.editor, accountId, role });
  const editor = as('editor');
  const paged = { limit: LIMIT, descending: true, values: [officeId], where: 'office_id = ?' };
  const byId = { ours: (row: Row) => row['id'], theirs: (row: Row) => row['id'] };
  const byNo = { ours: (row: Row) => row['no'], theirs: (row: Row) => row['seq'] };
  const lists: List[] = [
    {
      ...{ ...paged, ...byId, list: 'items', endpoint: ['ItemsController', 'list'], args: [editor] },
      ...{ from: 'item', where: 'office_id = ? AND submitted_on IS NOT NULL', descending: false },
      ...{ order: ['submitted_on', 'id'], place: ({ submitted_on, id }) => [String(submitted_on), String(id)] },
      cases: [
        { by: '' },
        { by: 'the newest first', query: { direction: 'desc' }, descending: true },
        {
          ...{ by: 'as recorded', query: { sort: 'recorded' }, order: ['created_at', 'id'] },
          place: ({ created_at, id }) => [iso(created_at), String(id)],
        },
        {
          ...{ by: 'of a unit', query: { unitId: unit }, from: 'item JOIN item_unit link ON link.item_id = item.id' },
          ...{ where: 'link.unit_id = ?', values: [unit], order: ['link.submitted_on', 'link.item_id'] },
        },
        {
          ...{ by: 'of a unit, status', query: { unitId: unit, status: 'not_used' } },
          ...{ from: 'item JOIN item_unit link ON link.item_id = item.id', values: [unit, 'not_used'] },
          ...{ where: 'link.unit_id = ? AND item.status = ?', order: ['link.submitted_on', 'link.item_id'] },
        },
        {
          ...{ by: 'of a month', query: { from: '2012-03-01', to: '2012-03-31' } },
          and: ['submitted_on BETWEEN ? AND ?', '2012-03-01', '2012-03-31'],
        },
        { by: 'common status', query: { status: 'adopted' }, and: ['status = ?', 'adopted'] },
        { by: 'rare status', query: { status: 'returned' }, and: ['status = ?', 'returned'] },
        { by: 'rare kind', query: { kind: '问题' }, and: ['kind = ?', '问题'] },
        publication('common publication', '政务@district'),
        publication('rare publication', '省刊@province'),
        { by: 'common text', query: { text: '重点工作' }, and: ['title LIKE ?', '%重点工作%'] },
        { by: 'rare text', query: { text: '春耕备耕' }, and: ['title LIKE ?', '%春耕备耕%'] },
      ],
    },
    {
      ...{ ...paged, ...byNo, list: 'events', endpoint: ['EventsController', 'list'], args: [editor] },
      ...{ from: 'ledger_event', order: ['booked_month', 'seq'], descending: false },
      place: ({ booked_month, seq }) => [String(booked_month), Number(seq)],
      also: (rows) =>
        among(
          `SELECT target_seq, seq FROM ledger_event WHERE office_id = ? AND type = 'cancellation' AND scope`,
          [officeId],
          rows,
          ({ scope }) => scope,
        ),
      cases: [
        { by: '' },
        { by: 'the newest first', query: { direction: 'desc' }, descending: true },
        { by: 'as recorded', query: { sort: 'recorded' }, order: ['seq'] },
        { by: 'of a month', query: { from: '2012-03', to: '2012-03' }, and: ['booked_month = ?', '2012-03'] },
        { by: 'type', query: { type: 'adoption' }, and: ['type = ?', 'adoption'] },
        { by: 'of a unit', query: { unitId: unit }, and: ['content LIKE ?', `%"unit":"${unit}"%`] },
        {
          ...{ by: 'common publication', query: { publication: '政务@district' } },
          and: ['content LIKE ?', '%"pub":"政务@district"%'],
        },
        { by: 'level', query: { level: 'city' }, and: ['content LIKE ?', '%"level":"city"%'] },
        // A reason and a leader stand in the content.
        {
          ...{ by: 'common text', query: { text: '重点工作' } },
          and: ['(content LIKE ? OR words LIKE ?)', '%重点工作%', '%重点工作%'],
        },
      ],
    },
    {
      ...{ ...paged, ...byNo, list: 'entries', endpoint: ['EntriesController', 'list'], args: [editor] },
      ...{ from: 'ledger_entry', order: ['booked_month', 'seq'], descending: false },
      place: ({ booked_month, seq }) => [String(booked_month), Number(seq)],
      cases: [
        { by: '' },
        { by: 'of a unit', query: { unitId: unit }, and: ['unit_id = ?', unit] },
        { by: 'of a month', query: { from: '2012-03', to: '2012-03' }, and: ['booked_month = ?', '2012-03'] },
        { by: 'asset', query: { asset: 'yuan' }, and: ['asset = ?', 'yuan'] },
        { by: 'kind', query: { kind: 'quota' }, and: ['source_kind = ?', 'quota'] },
        { by: 'level', query: { level: 'province' }, and: ['source_level = ?', 'province'] },
        {
          ...{ by: 'of a unit, kind', query: { unitId: unit, kind: 'instruction' } },
          and: ['unit_id = ? AND source_kind = ?', unit, 'instruction'],
        },
        { by: 'the newest first', query: { direction: 'desc' }, descending: true },
        { by: 'of an event', query: { event: 1_000 }, and: ['event_seq = ?', 1_000] },
      ],
    },
    {
      ...{ ...paged, ...byId, list: 'issues', endpoint: ['IssuesController', 'list'], args: [editor] },
      ...{ from: 'issue', order: ['issued_on', 'id'] },
      // Each issue is shown with what its publication was called on its day.
      also: () => [
        [
          `SELECT p.pub_key, v.from_date, v.title FROM publication p JOIN publication_version v ON v.publication_id = p.id
           WHERE p.office_id = ?`,
          [officeId],
        ],
      ],
      place: ({ issued_on, id }) => [String(issued_on), String(id)],
      cases: [
        { by: '' },
        { by: 'rare publication', query: { publication: '省刊' }, and: ['publication = ?', '省刊@province'] },
        { by: 'status', query: { status: 'closed' }, and: ['status = ?', 'closed'] },
        { by: 'rare status', query: { status: 'open' }, and: ['status = ?', 'open'] },
        {
          ...{ by: 'of a month', query: { from: '2012-03-01', to: '2012-03-31' } },
          and: ['issued_on BETWEEN ? AND ?', '2012-03-01', '2012-03-31'],
        },
        { by: 'of a unit', query: { unitId: unit }, and: [`EXISTS (${LINES} AND link.unit_id = ?)`, unit] },
        { by: 'rare text', query: { text: '春耕备耕' }, and: [`EXISTS (${TITLES} LIKE ?)`, '%春耕备耕%'] },
      ],
    },
    {
      ...{ ...paged, list: 'mergers', endpoint: ['MergersController', 'list'], args: [editor], from: 'item_merger' },
      ...{ order: ['merged_at', 'item_id'], ours: (row) => row['itemId'], theirs: (row) => row['item_id'] },
      place: ({ merged_at, item_id }) => [milliseconds(merged_at), String(item_id)],
      also: (rows) =>
        among('SELECT id, title FROM item WHERE id', [], [...rows, ...rows.map(intoAsItem)], ({ item_id }) => item_id),
      cases: [
        { by: '' },
        { by: 'the oldest first', query: { order: 'oldest' }, descending: false },
        {
          ...{ by: 'of a month', query: { from: '2012-03-02', to: '2012-03-31' } },
          and: ['merged_at >= ? AND merged_at < ?', '2012-03-01 16:00:00.000', '2012-03-31 16:00:00.000'],
        },
        {
          ...{ by: 'of a unit', query: { unitId: unit } },
          and: [
            ofEither((id) => `SELECT 1 FROM item_unit link WHERE link.item_id = ${id} AND link.unit_id = ?`),
            ...[unit, unit],
          ],
        },
        {
          ...{ by: 'rare text', query: { text: '春耕备耕' } },
          and: [
            ofEither((id) => `SELECT 1 FROM item WHERE item.id = ${id} AND item.title LIKE ?`),
            ...['%春耕备耕%', '%春耕备耕%'],
          ],
        },
        {
          ...{ by: 'publication', query: { publication: '政务@district' } },
          and: [
            'EXISTS (SELECT 1 FROM item_adoption a WHERE a.item_id = item_merger.into_id AND a.publication = ?)',
            '政务@district',
          ],
        },
      ],
    },
    {
      ...{ ...paged, list: 'commissioned drafts', endpoint: ['CommissionedDraftsController', 'list'], args: [editor] },
      ...{ from: 'asked_unit', order: ['due_at', 'draft_id', 'unit_id'] },
      place: ({ due_at, draft_id, unit_id }) => [milliseconds(due_at), String(draft_id), Number(unit_id)],
      ours: (row) => row['dueAt'],
      theirs: (row) => iso(row['due_at']),
      cases: [
        { by: '' },
        { by: 'of a unit', query: { unitId: unit }, and: ['unit_id = ?', unit] },
        { by: 'common state', query: { state: 'concluded' }, and: ['state = ?', 'concluded'] },
        { by: 'rare state', query: { state: 'asked' }, and: ['state = ?', 'asked'] },
        { by: 'rare text', query: { text: '春耕备耕' }, and: ['topic LIKE ?', '%春耕备耕%'] },
      ],
    },
    {
      ...{ ...paged, ...byId, list: 'upper lists', endpoint: ['UpperListsController', 'list'], args: [editor] },
      ...{ from: 'upper_list', order: ['loaded_at', 'id'] },
      place: ({ loaded_at, id }) => [milliseconds(loaded_at), String(id)],
      cases: [{ by: '' }],
    },
    {
      ...{ ...paged, list: 'lines of an upper list', endpoint: ['UpperListsController', 'lines'] },
      ...{ args: [editor, UPPER_LIST], from: 'upper_list_line', where: 'list_id = ?', values: [UPPER_LIST] },
      ...{ order: ['no'], descending: false, place: ({ no }) => [Number(no)], limit: LINES_OF_A_LIST / 10 },
      ...{ ours: (row) => row['no'], theirs: (row) => row['no'] },
      also: (rows) => [
        ['SELECT * FROM upper_list WHERE id = ?', [UPPER_LIST]],
        ...among(
          `SELECT * FROM upper_list_line WHERE office_id = ? AND status = 'recorded' AND fingerprint`,
          [officeId],
          rows,
          ({ fingerprint }) => fingerprint,
        ),
        ...among(
          'SELECT * FROM item_adoption WHERE office_id = ? AND event_no',
          [officeId],
          rows,
          ({ event_no }) => event_no,
        ),
      ],
      cases: [{ by: '' }, { by: 'status', query: { status: 'not_ours' }, and: ['status = ?', 'not_ours'] }],
    },
    {
      ...{ ...paged, ...byId, list: 'notices', endpoint: ['NoticesController', 'list'], args: [editor] },
      ...{ from: 'notice JOIN happening ON happening.id = notice.happening_id', where: 'notice.account_id = ?' },
      ...{ values: [accountId], order: ['notice.at', 'notice.happening_id'] },
      place: ({ at, happening_id }) => [milliseconds(at), String(happening_id)],
      also: (rows) => [
        ...among('SELECT id, title FROM item WHERE id', [], rows, itemOf),
        ...among('SELECT * FROM item_step WHERE item_id', [], rows.filter(hasStep), itemOf),
      ],
      cases: [
        { by: '' },
        { by: 'unread', query: { unread: 'true' }, and: ['notice.read_at IS NULL'] },
        { by: 'read', query: { unread: 'false' }, and: ['notice.read_at IS NOT NULL'] },
        { by: 'kind', query: { kind: 'item_returned' }, and: ['notice.kind = ?', 'item_returned'] },
        { by: 'rare kind', query: { kind: 'instructed' }, and: ['notice.kind = ?', 'instructed'] },
      ],
    },
    {
      ...{ ...paged, list: 'audit', endpoint: ['AuditController', 'list'], args: [as('audit_administrator')] },
      ...{ from: 'audit_record', order: ['seq'], place: ({ seq }) => [Number(seq)] },
      ...{ ours: (row) => row['no'], theirs: (row) => row['seq'] },
      cases: [
        { by: '' },
        { by: 'account', query: { account: 17 }, and: ['account_id = ?', 17] },
        { by: 'rare action', query: { action: 'item.purge' }, and: ['action = ?', 'item.purge'] },
        { by: 'outcome', query: { outcome: 'refused' }, and: ['outcome = ?', 'refused'] },
        {
          ...{ by: 'of a month', query: { from: '2012-03-01T00:00:00.000Z', until: '2012-04-01T00:00:00.000Z' } },
          and: ['at >= ? AND at < ?', '2012-03-01 00:00:00.000', '2012-04-01 00:00:00.000'],
        },
        { by: 'rare text', query: { text: '春耕备耕' }, and: ['subject LIKE ?', '%春耕备耕%'] },
      ],
    },
    {
      ...{ ...paged, ...byId, list: 'accounts', endpoint: ['AccountsController', 'list'] },
      ...{ args: [as('security_administrator')], from: 'account', order: ['id'], descending: false },
      place: ({ id }) => [Number(id)],
      cases: [
        { by: '' },
        { by: 'role', query: { role: 'editor' }, and: ['role = ?', 'editor'] },
        { by: 'of a unit', query: { unitId: unit }, and: ['unit_id = ?', unit] },
        { by: 'state', query: { state: 'enabled' }, and: ['disabled_at IS NULL'] },
        { by: 'text', query: { text: 'account-19' }, and: ['login LIKE ?', '%account-19%'] },
      ],
    },
    {
      ...{ ...paged, ...byId, list: 'jobs', endpoint: ['JobsController', 'list'], args: [as('system_administrator')] },
      ...{ from: 'job', order: ['requested_at', 'id'] },
      place: ({ requested_at, id }) => [milliseconds(requested_at), String(id)],
      cases: [
        { by: '' },
        { by: 'state', query: { state: 'failed' }, and: ['state = ?', 'failed'] },
        { by: 'rare kind', query: { kind: 'ledger.verification' }, and: ['kind = ?', 'ledger.verification'] },
      ],
    },
    {
      ...{ ...paged, ...byId, list: 'imports', endpoint: ['ImportsController', 'list'], args: [editor] },
      ...{ from: 'import_batch', order: ['requested_at', 'id'] },
      place: ({ requested_at, id }) => [milliseconds(requested_at), String(id)],
      cases: [
        { by: '' },
        { by: 'kind', query: { kind: 'adoptions' }, and: ['kind = ?', 'adoptions'] },
        { by: 'rare state', query: { state: 'undone' }, and: ['state = ?', 'undone'] },
      ],
    },
    {
      ...{ ...paged, list: 'proposals of lateness', endpoint: ['UrgencyController', 'proposals'], args: [editor] },
      ...{ from: 'item_urgency', order: ['aware_at', 'item_id'], where: 'office_id = ? AND proposal = ?' },
      ...{ values: [officeId, 'confirmed'], descending: false },
      also: (rows) => [
        ...among('SELECT * FROM item WHERE id', [], rows, ({ item_id }) => item_id),
        ...among('SELECT * FROM item_step WHERE item_id', [], rows, ({ item_id }) => item_id),
      ],
      place: ({ aware_at, item_id }) => [iso(aware_at), String(item_id)],
      ...{
        ours: (row) => (row['item'] as Row | undefined)?.['id'] ?? row['itemId'] ?? row['id'],
        theirs: (row) => row['item_id'],
      },
      cases: [
        { by: 'confirmed', query: { state: 'confirmed' } },
        { by: 'open', query: { state: 'open' }, values: [officeId, 'open'] },
      ],
    },
    {
      ...{ ...paged, ...byId, list: 'payout batches', endpoint: ['BatchesController', 'list'], args: [as('finance')] },
      ...{ from: 'payout_batch', order: ['created_at', 'id'] },
      place: ({ created_at, id }) => [milliseconds(created_at), String(id)],
      cases: [
        { by: '' },
        { by: 'state', query: { state: 'discarded' }, and: ['state = ?', 'discarded'] },
        { by: 'scheme', query: { schemeId: 'scheme-1' }, and: ['scheme_id = ?', 'scheme-1'] },
      ],
    },
    {
      ...{ ...paged, list: 'lines of a payout', endpoint: ['BatchesController', 'lines'] },
      ...{ args: [as('finance'), PAYOUT_BATCH], from: 'payout_line', where: 'batch_id = ?', values: [PAYOUT_BATCH] },
      ...{ order: ['line_no'], descending: false, place: ({ line_no }) => [Number(line_no)] },
      also: (rows) => [
        ['SELECT * FROM payout_batch WHERE id = ?', [PAYOUT_BATCH]],
        [
          'SELECT line_no, entry_seq FROM payout_entry WHERE batch_id = ? AND line_no BETWEEN ? AND ?',
          [PAYOUT_BATCH, rows[0]?.['line_no'], rows.at(-1)?.['line_no']],
        ],
      ],
      ...{ ours: (row) => row['no'], theirs: (row) => row['line_no'] },
      cases: [{ by: '' }],
    },
    {
      ...{ ...paged, list: 'entries left unpaid', endpoint: ['BatchesController', 'left'], args: [as('finance')] },
      ...{
        from: 'payout_entry',
        where: 'office_id = ? AND asset = ? AND batch_id IS NULL',
        values: [officeId, 'yuan'],
      },
      ...{ order: ['entry_seq'], descending: false, place: ({ entry_seq }) => [Number(entry_seq)] },
      ...{ ours: (row) => row['entry'], theirs: (row) => row['entry_seq'] },
      cases: [{ by: '', query: { asset: 'yuan' } }],
    },
    {
      ...{ ...paged, list: 'payees', endpoint: ['PayeesController', 'list'], args: [as('finance')] },
      ...{ from: 'payout_payee', where: `office_id = ? AND NOT EXISTS (${LATER_PAYEE})`, descending: false },
      order: ['unit_id', 'person'],
      place: ({ unit_id, person }) => [Number(unit_id), String(person)],
      ...{ ours: (row) => row['holder'], theirs: (row) => row['holder'] },
      cases: [{ by: '' }, { by: 'of a unit', query: { unitId: unit }, and: ['unit_id = ?', unit] }],
    },
    {
      ...{ ...paged, ...byId, list: 'deliveries of a webhook', endpoint: ['WebhooksController', 'deliveries'] },
      ...{ args: [as('system_administrator'), WEBHOOK], from: 'webhook_delivery', where: 'webhook_id = ?' },
      ...{ values: [WEBHOOK], order: ['created_at', 'id'] },
      place: ({ created_at, id }) => [milliseconds(created_at), String(id)],
      cases: [{ by: '' }],
    },
  ];
  return lists.flatMap(({ cases, ...list }) =>
    cases.map(({ and, ...each }): ListCase => {
      const limited = { query: {}, ...list, ...each };
      if (!and) return limited;
      const [condition, ...values] = and;
      return { ...limited, where: `${limited.where} AND ${condition}`, values: [...limited.values, ...values] };
    }),
  );
}

const factsOf = ({ facts }: Row) => JSON.parse(String(facts)) as { readonly item?: string; readonly step?: number };
const itemOf = (row: Row) => factsOf(row).item;
const hasStep = (row: Row) => factsOf(row).step !== undefined;

function publication(by: string, key: string): Case {
  return {
    ...{ by, query: { publication: key } },
    and: [
      'EXISTS (SELECT 1 FROM item_adoption a WHERE a.item_id = item.id AND a.office_id = item.office_id AND a.publication = ?)',
      key,
    ],
  };
}
