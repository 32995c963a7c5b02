import { RecordAdoption } from '@app/editorial';
import { CloseMonth, RebuildStandings, VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { DataSource, type QueryRunner } from 'typeorm';
import { TestApp } from '../support/test-app';

/** What some member of the MySQL family lacks, or has with another meaning on several nodes. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'named locks, which each node of a cluster grants for itself': /\b(GET_LOCK|RELEASE_LOCK|IS_USED_LOCK)\b/i,
  'table locks': /\bLOCK\s+(TABLES?|INSTANCE)\b/i,
  'stored code': /\b(TRIGGER|PROCEDURE|FUNCTION|EVENT)\s+[`"]?\w+[`"]?\s*(\(|BEFORE|AFTER|ON)|\bCALL\s+\w/i,
  'full text search': /\bFULLTEXT\b|\bMATCH\s*\([^)]*\)\s*AGAINST\b/i,
  'user variables': /(^|[\s(,=])@[a-z_]/i,
  'the highest isolation': /\bSERIALIZABLE\b/i,
  'shared row locks': /\bFOR\s+SHARE\b|\bLOCK\s+IN\s+SHARE\s+MODE\b/i,
  'skipping locked rows': /\bSKIP\s+LOCKED\b|\bNOWAIT\b/i,
  'words of one engine': /\b(RETURNING|REPLACE\s+INTO|ROWID|GROUP_CONCAT|JSON_\w+)\b/i,
  'the order in which ids were given': /ORDER\s+BY\s+\S*[`".]id[`"]?\s+DESC/i,
  'paging by counting from the start': /\bOFFSET\s+[1-9?]/i,
  'the time of the database': /\b(NOW|CURRENT_TIMESTAMP|SYSDATE|CURDATE)\b/i,
};
/** The schema's own statements are TypeORM's, each written for its engine. */
const aboutTheSchema = /^(CREATE|ALTER|DROP|PRAGMA)\b|INFORMATION_SCHEMA|sqlite_master|migration/i;
/** What a cluster takes in one transaction; two hundred adoptions at once, of three units each, would be more. */
const MOST_ROWS = 1_000;
/** From so many values in a list on, MySQL and MariaDB guess how many rows it stands for and may read the whole table. */
const GUESSED_VALUES = 200;

/** Notes every statement that is sent, by the transaction it is part of. */
class Recording {
  readonly statements: string[] = [];
  private readonly rowsBy = new Map<QueryRunner, number>();
  mostRows = 0;

  constructor(dataSource: DataSource) {
    const note = (sql: string, _parameters?: unknown, runner?: QueryRunner) => this.note(sql, runner);
    dataSource.logger = new Proxy(dataSource.logger, {
      get: (logger, name) => (name === 'logQuery' ? note : (logger[name as never] as unknown)),
    });
  }

  sent(part: RegExp): string[] {
    return this.statements.filter((sql) => part.test(sql));
  }

  private note(sql: string, runner?: QueryRunner): void {
    this.statements.push(sql);
    if (!runner) return;
    const rows = (this.rowsBy.get(runner) ?? 0) + rowsWritten(sql);
    this.rowsBy.set(runner, rows);
    this.mostRows = Math.max(this.mostRows, rows);
  }
}

describe('the SQL of a busy month', () => {
  let app: TestApp;
  let recording: Recording;
  beforeAll(async () => {
    const units = Object.fromEntries([...Array(40).keys()].map((i) => [`单位${i}`, i % 2 ? 'department' : 'township']));
    app = await TestApp.start({ units, firstMonth: '2014-02' });
    recording = new Recording(app.nest.get(DataSource));
    await aBusyMonth(app);
  });
  afterAll(() => app.close());

  it('is what was really sent: reads, inserts, the projection and the head', () => {
    expect(recording.sent(/^INSERT INTO .?ledger_entry/).length).toBeGreaterThan(5);
    expect(recording.sent(/^INSERT INTO .?standing_cell/).length).toBeGreaterThan(5);
    expect(recording.sent(/^UPDATE .?ledger_head/).length).toBeGreaterThan(5);
    expect(recording.sent(/^(BEGIN|START TRANSACTION)/).length).toBeGreaterThan(20);
    expect(recording.mostRows).toBeGreaterThan(20);
  });

  it.each(Object.entries(forbidden))('does without %s', (_what, pattern) => {
    expect(recording.statements.filter((sql) => !aboutTheSchema.test(sql) && pattern.test(sql))).toEqual([]);
  });

  it('writes no more rows in one transaction than a cluster takes', () => {
    expect(recording.mostRows).toBeLessThanOrEqual(MOST_ROWS);
  });

  it('asks for no more values at once than the database looks up one by one', () => {
    const longest = Math.max(...recording.statements.map(longestList));
    expect(longest).toBeGreaterThan(GUESSED_VALUES / 2);
    expect(longest).toBeLessThan(GUESSED_VALUES);
  });

  it('would be caught if it were not portable', () => {
    const caught = [
      "SELECT GET_LOCK('x', 10)",
      'LOCK TABLES item WRITE',
      'CREATE TRIGGER t BEFORE INSERT ON item FOR EACH ROW SET x = 1',
      "SELECT * FROM item WHERE MATCH (title) AGAINST ('x')",
      'SELECT @n := 1',
      'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE',
      'SELECT * FROM ledger_head FOR SHARE',
      'SELECT * FROM job FOR UPDATE SKIP LOCKED',
      'INSERT INTO item VALUES (1) RETURNING id',
      'SELECT * FROM `office` `o` ORDER BY `o`.`id` DESC LIMIT 1',
      'SELECT * FROM item LIMIT 10 OFFSET 20',
      'UPDATE item SET created_at = NOW()',
    ];
    const patterns = Object.values(forbidden);
    expect(caught.map((sql) => patterns.findIndex((pattern) => pattern.test(sql)))).toEqual([...patterns.keys()]);
    expect(rowsWritten("INSERT INTO a VALUES (?, 'x'), (?, ?)")).toBe(2);
    expect(longestList('SELECT * FROM a WHERE b = ? AND c IN (?) AND d IN (?, ?, ?)')).toBe(3);
  });
});

/** Every kind of event, alone and many at once, corrections, a closed month, and everything that is read. */
async function aBusyMonth(app: TestApp): Promise<void> {
  const names = [...Array(40).keys()].map((i) => `单位${i}`);
  const contributors = (...units: string[]) => units.map((unit) => ({ unitId: app.unit(unit) }));
  const [one = '', two = ''] = names;
  const post = async (who: Parameters<TestApp['post']>[0], path: string, body: object) => {
    const answer = await app.post(who, `/api/v1/${path}`, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body as { event: { no: number }; entries: { no: number }[] };
  };
  const occurredOn = '2014-03-05';
  const items = await Promise.all(
    [...Array(200).keys()].map((i) => {
      const units = [0, 1, 2].map((next) => names[(i + next) % names.length] ?? one);
      return app.submitted(units, '2014-03-03', `第 ${i} 条`);
    }),
  );
  const { caller } = await app.signIn('editor');
  const adopt = (itemId: string) => {
    const request = { caller, idempotencyKey: `adopts ${itemId}`, dryRun: false };
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn };
    return app.nest.get(RecordAdoption).record(request, adoption);
  };
  // Requests over HTTP trickle in; these arrive together, so that nothing but the lane itself bounds a transaction.
  const adopted = await Promise.all(items.map(adopt));
  const first = adopted[0]?.receipt;
  const [itemId = ''] = items;
  await post('editor', 'forwards', { itemId, occurredOn: '2014-03-06' });
  await post('editor', 'instructions', { itemId, level: 'city', occurredOn: '2014-03-09' });
  await post('editor', 'commissions', {
    topic: '防汛',
    fields: { result: 'late' },
    contributors: contributors(one),
    occurredOn,
  });
  const incident = { fields: { fault: 'untrue', level: 'city' }, contributors: contributors(two), occurredOn };
  const { event } = await post('editor', 'incidents', incident);
  const decision = { event: event.no, occurredOn: '2014-03-10', amount: { point: '-60' }, reason: '影响较小' };
  await post('leader', 'decisions', decision);
  await post('editor', 'cancellations', { event: first?.event.no, reason: '登错' });
  await app.nest.get(CloseMonth).close({ accountId: 0, officeId: app.officeId, name: '系统' }, '2014-02');
  await post('system_administrator', `units/${app.unit(two)}/renamings`, { name: '新名', from: '2014-03-10' });
  await readEverything(app, itemId, first?.entries[0]?.no ?? 0);
  await app.nest.get(RebuildStandings).rebuild(app.officeId);
  expect(await app.nest.get(UnitOfWork).read((tx) => app.nest.get(VerifyLedger).verify(tx, app.officeId))).toEqual([]);
}

async function readEverything(app: TestApp, itemId: string, entry: number): Promise<void> {
  const paths = [
    'items?limit=20',
    'entries?limit=20',
    `entries/${entry}`,
    `entries/${entry}/explanation`,
    'events?limit=20',
    `why-not?itemId=${itemId}`,
    'units',
    'publications',
    'regulations',
    'months',
    'standings?quarter=2014Q1',
  ];
  for (const path of paths) {
    const { status, text } = await app.get('editor', `/api/v1/${path}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  }
}

/** Rows of an INSERT; for an UPDATE or a DELETE at least one. */
function rowsWritten(sql: string): number {
  if (/^(UPDATE|DELETE)\b/i.test(sql)) return 1;
  const values = /^INSERT\b[^]*?\bVALUES\b([^]*)$/i.exec(sql)?.[1];
  return values === undefined ? 0 : (values.match(/\)\s*,\s*\(/g)?.length ?? 0) + 1;
}

/** How many values the longest list of a statement names. */
function longestList(sql: string): number {
  const lists = [...sql.matchAll(/\bIN\s*\(([\s?,]*)\)/gi)];
  return Math.max(0, ...lists.map(([, values = '']) => values.split(',').length));
}
