import { verifyEditorial } from '@app/editorial';
import { VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { verifySubmission } from '@app/submission';
import { testDatabaseKind } from '@app/testing';
import { DataSource } from 'typeorm';
import { openApiOf } from '../../apps/api/src/open-api';
import { addressOf, harmless, routes, type Role } from '../support/routes';
import { TestApp } from '../support/test-app';

/** What contributors hold is read alike everywhere, so its inside is spoilt in the first bodies that have it only. */
const seen = new Map<string, number>();
function isNew(place: readonly string[]): boolean {
  const times = (seen.get(place.join('.')) ?? 0) + 1;
  seen.set(place.join('.'), times);
  return place[0] !== 'contributors' || place.length === 1 || times <= 2;
}

describe('every route answers nonsense with a refusal, never with a failure of its own', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const writing = routes.filter(({ method, isApi }) => method !== 'GET' && isApi);
  const someRole = (allowed: 'public' | readonly Role[]) => (allowed === 'public' ? null : (allowed[0] ?? null));

  // No database has a say in what is read before it, so one of them is enough for bodies.
  const readByAll = testDatabaseKind === 'embedded' ? writing : writing.slice(0, 3);
  it.each(readByAll)('$route: whole bodies', async ({ method, path, allowed }) => {
    const who = someRole(allowed);
    const token = who && (await app.tokenOf(who));
    // The largest are refused by the reader that all routes share.
    const bodies = path === writing[0]?.path ? nastyBodies : nastyBodies.filter(({ length }) => length < 1_000);
    for (const body of bodies) await expectNoFailure(app.ask(method, addressOf(path), token, body), body);
    for (const type of ['text/xml', 'application/octet-stream', 'multipart/form-data', 'nonsense', ''])
      await expectNoFailure(app.ask(method, addressOf(path), token, '<a/>', type), type);
  });

  it.each(writing)('$route: each field of a good body', async ({ route, method, path, allowed }) => {
    const who = someRole(allowed);
    const token = who && (await app.tokenOf(who));
    const good = await goodBody(route);
    for (const place of placesOf(good).filter(isNew))
      for (const value of nastyValues) {
        const body = JSON.stringify(replaced(good, place, value));
        const asked = app.ask(method, addressOf(path), token, body);
        await expectNoFailure(asked, `${place.join('.')}: ${body}`);
        if ((await asked).statusCode < 300) await forgetVersions(good);
      }
  });

  it.each(routes.filter(({ path }) => path.includes(':')))('$route: its address', async ({ method, path, allowed }) => {
    const who = someRole(allowed);
    const token = who && (await app.tokenOf(who));
    for (const text of nastyTexts) {
      const part = encodeURIComponent(text);
      const params = Object.fromEntries(Object.keys(harmless).map((name) => [name, part]));
      await expectNoFailure(app.ask(method, addressOf(path, params), token, method === 'GET' ? undefined : '{}'), text);
    }
    for (const raw of ['%', '%zz', '%c3%28', '..%2f..%2fetc', '%00']) {
      const params = Object.fromEntries(Object.keys(harmless).map((name) => [name, raw]));
      await expectNoFailure(app.ask(method, addressOf(path, params), token, method === 'GET' ? undefined : '{}'), raw);
    }
  });

  it.each(routes.filter(({ method }) => method === 'GET'))(
    '$route: each part of its query',
    async ({ path, isApi, allowed }) => {
      const token = await app.tokenOf(someRole(allowed) ?? 'editor');
      const names = isApi ? queryOf(path) : ['quarter', 'kind', 'level', 'asset', 'cursor', 'next', 'v'];
      for (const name of [...names, '__proto__'])
        for (const text of nastyTexts) {
          const query = `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
          await expectNoFailure(app.ask('GET', `${addressOf(path)}?${query}`, token), query);
        }
      for (const query of ['limit=1&limit=2', 'from[]=x', 'from[a]=x', '%', '&&&=', 'a'.repeat(5000)])
        await expectNoFailure(app.ask('GET', `${addressOf(path)}?${query}`, token), query);
    },
  );

  /** Lets each change of a setting be the first, or all but one would be refused before a value of theirs is looked at. */
  async function forgetVersions(good: object): Promise<void> {
    if (!('version' in good) || good.version !== 0) return;
    for (const table of ['setting_state', 'assessment_year_end_scheme'])
      await app.nest.get(DataSource).query(`DELETE FROM ${table}`);
  }

  function queryOf(path: string): string[] {
    const { get } = openApiOf(app.nest).paths[path.replace(/:(\w+)/g, '{$1}')] ?? {};
    return (get?.parameters ?? []).flatMap((each) => ('in' in each && each.in === 'query' ? [each.name] : []));
  }

  it('and whatever of it was taken in, the books are in order afterwards', async () => {
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found = await app.nest.get(VerifyLedger).verify(tx, app.officeId);
      for await (const each of verifySubmission(tx, app.officeId)) found.push(each);
      for await (const each of verifyEditorial(tx, app.officeId)) found.push(each);
      return found;
    });
    expect(findings).toEqual([]);
  });

  async function goodBody(route: string): Promise<object> {
    const contributors = [{ unitId: app.unit('甲局'), person: '张某', weight: 1 }];
    const [occurredOn, note] = ['2014-03-05', '备注'];
    // Items of their own, only for the body that is asked for.
    const itemFor = async (wanting: string, unit: string) =>
      route === wanting ? app.submitted([unit], '2014-03-03') : '';
    const about = { itemId: await app.submitted(['甲局'], '2014-03-03'), contributors, occurredOn, note };
    const declaration = { checkedBy: '张某', checkedOn: '2014-03-05' };
    const happenedAt = '2014-03-05T08:00:00+08:00';
    const draft = { title: '一条信息', body: '正文', kind: '动态', contact: '张某', happenedAt, contributors };
    const bodies: Record<string, object> = {
      'POST /api/v1/sessions': { login: 'nobody', password: 'Nothing-1' },
      'POST /api/v1/sessions/renewals': {},
      'POST /api/v1/me/sessions/:id/ending': {},
      'POST /api/v1/me/password': { currentPassword: 'Wrong-1234', newPassword: 'Another-1234' },
      'POST /api/v1/me/totp': {},
      'POST /api/v1/me/totp/confirmation': { code: '123456' },
      'POST /api/v1/accounts': { login: 'xinren', name: '新人', role: 'liaison', unitId: app.unit('甲局') },
      'POST /api/v1/accounts/:id/disabling': {},
      'POST /api/v1/accounts/:id/enabling': {},
      'POST /api/v1/accounts/:id/assignment': { role: 'liaison', unitId: app.unit('甲局') },
      'POST /api/v1/accounts/:id/password-reset': {},
      'POST /api/v1/accounts/:id/unlocking': { address: '10.0.0.9' },
      'POST /api/v1/accounts/:id/totp-removal': {},
      'POST /api/v1/security-settings': { totpRequired: false, version: 0 },
      'POST /api/v1/units': { name: '新局', group: 'department', sortNo: 9, from: '2014-03-01' },
      'POST /api/v1/units/:id/groups': { group: 'township', from: '2014-03-01' },
      'POST /api/v1/people': { unitId: app.unit('甲局'), name: '张某' },
      'POST /api/v1/regulation-drafts/checks': { source: 'regulation: a', text: '[1] 一', cases: '' },
      'POST /api/v1/regulation-drafts/simulations': {
        ...{ source: 'regulation: a', text: '[1] 一', from: '2014-01-01', to: '2014-12-31' },
      },
      'POST /api/v1/item-exports': { status: 'adopted', text: '春耕', from: '2014-01-01', unitId: app.unit('甲局') },
      'POST /api/v1/event-exports': { type: 'adoption', text: '春耕', from: '2014-01', unitId: app.unit('甲局') },
      'POST /api/v1/items': { ...draft, declaration, occurredOn, note },
      'POST /api/v1/items/drafts': draft,
      'POST /api/v1/items/:id/draft': { ...draft, version: 1 },
      'POST /api/v1/items/:id/sign-off': { version: 1, signedBy: '李某', signedOn: '2014-03-05' },
      'POST /api/v1/items/:id/submission': { version: 1, declaration, occurredOn },
      'POST /api/v1/items/:id/withdrawal': { reason: '误报' },
      'POST /api/v1/items/:id/receipt': {},
      'POST /api/v1/items/:id/work': {},
      'POST /api/v1/items/:id/return': { opinion: '请补充' },
      'POST /api/v1/items/:id/non-use': { reason: 'other', words: '其他' },
      'POST /api/v1/items/:id/purge': { reason: '误报涉密' },
      'PUT /api/v1/items/:id/text': { revision: 1, title: '改稿', body: '正文' },
      'PUT /api/v1/submission-settings': {
        signOffRequired: false,
        kinds: ['动态'],
        severities: [{ name: '一般', phoneMinutes: 30, writtenMinutes: 60 }],
        version: 0,
      },
      'POST /api/v1/items/duplicates': { title: '我区推进春耕备耕', body: '全区春耕备耕面积已达十二万亩。' },
      'POST /api/v1/duplicate-window': { months: 6, version: 0 },
      'POST /api/v1/upper-lists': {
        name: '市级采用',
        text: '刊物\t期号\t标题\n政务\t1\t一条信息',
        publication: '政务',
      },
      'POST /api/v1/upper-lists/file': {},
      'POST /api/v1/upper-lists/:id/publications': { text: '要情', publication: '每日要情' },
      'POST /api/v1/upper-lists/:id/confirmations': {
        lines: [
          { no: 1, itemId: about.itemId, publication: '政务', issue: '1', occurredOn, fields: { form: 'single' } },
        ],
      },
      'POST /api/v1/upper-lists/:id/rejections': { lines: [1] },
      'POST /api/v1/upper-lists/:id/reopenings': { lines: [1] },
      'POST /api/v1/upper-lists/:id/dismissal': {},
      'POST /api/v1/payout-schemes': {
        ...{ title: '信息奖励', asset: 'yuan', recipient: 'unit', tax: 'none', budgetSource: '信息工作经费' },
        replaces: about.itemId,
      },
      'POST /api/v1/payout-schemes/:id/ending': {},
      'POST /api/v1/payout-batches': { schemeId: about.itemId, through: '2014-01', payOn: '2014-04-10' },
      ...Object.fromEntries(
        ['review', 'sending-back', 'approval', 'export', 'payment', 'filing', 'discarding'].map((step) => [
          `POST /api/v1/payout-batches/:id/${step}`,
          { note },
        ]),
      ),
      'POST /api/v1/payout-batches/:id/sheet': { format: 'xlsx' },
      'POST /api/v1/periods/:month/holding': { noticeUntil: '2014-04-08', decideBy: '2014-04-15', reason: note },
      'POST /api/v1/periods/:month/reopening': {
        ...{ noticeUntil: '2014-04-08', decideBy: '2014-04-15', documentNo: '12号', reason: note },
      },
      'POST /api/v1/statements/confirmation': { month: '2014-03' },
      'POST /api/v1/objections': { entry: 1, words: '有误' },
      'POST /api/v1/objections/:id/messages': { words: '有误' },
      'POST /api/v1/objections/:id/withdrawal': { words: '有误' },
      'POST /api/v1/objections/:id/decision': { outcome: 'corrected', event: 1, words: '有误' },
      'PUT /api/v1/period-settings': { noticeDays: 3, decideDays: 5, version: 0 },
      'PUT /api/v1/year-end-scheme': {
        ...{ asset: 'point', standard: { by: 'group_target', targets: { '*': '100' } }, noticeDays: 5, decideDays: 3 },
        commendation: { unitShare: 30, liaisonShare: 30, unitBars: { '*': '60' }, liaisonBars: {} },
        grades: [{ title: '优秀', atLeast: '90', below: '101', first: 10, last: 10, topShare: 30 }, { title: '合格' }],
        vetoes: [{ title: '失实', on: 'incident', fault: 'untrue', level: 'city', gradeAtMost: '合格' }],
        version: 0,
      },
      'POST /api/v1/year-ends': { year: '2014' },
      'POST /api/v1/year-ends/:id/redrawing': {},
      'POST /api/v1/year-ends/:id/verdicts': {
        kind: 'nominate',
        unitId: app.unit('甲局'),
        person: '张某',
        reason: '优',
      },
      'POST /api/v1/year-ends/:id/public-notice': {},
      'POST /api/v1/year-ends/:id/recall': { reason: '重核' },
      'POST /api/v1/year-ends/:id/decision': { note },
      'POST /api/v1/year-ends/:id/finalisation': { documentNo: '3号' },
      'POST /api/v1/year-ends/:id/reopening': { documentNo: '9号', reason: '有误' },
      'POST /api/v1/year-ends/:id/certificates': { format: 'xlsx' },
      'PUT /api/v1/download-settings': { keepDays: 7, version: 0 },
      'POST /api/v1/bulletins': { period: '2014Q1', mode: 'top', topPlaces: 3 },
      'POST /api/v1/bulletins/:id/redrawing': { mode: 'top', topPlaces: 3 },
      'PUT /api/v1/bulletins/:id/paragraphs/:paragraph': { version: 1, text: '情况' },
      ...Object.fromEntries(
        ['submission', 'approval', 'discarding'].map((step) => [`POST /api/v1/bulletins/:id/${step}`, { note }]),
      ),
      'POST /api/v1/bulletins/:id/return': { opinion: '请补充' },
      'POST /api/v1/bulletins/:id/publication': {},
      'POST /api/v1/bulletins/:id/rendering': { format: 'html' },
      'POST /api/v1/bulletins/:id/withdrawal': { documentNo: '12号', reason: '有误' },
      'PUT /api/v1/bulletin-settings': {
        ...{ organ: '某办公室', mark: '某政办', recipients: '各单位', copies: '某办公室', mode: 'top', topPlaces: 3 },
        version: 0,
      },
      'POST /api/v1/payout-batches/:id/returns': { returns: [{ line: 1, reason: '户名不符' }] },
      'POST /api/v1/payout-batches/:id/bank-file': { templateId: about.itemId, note },
      'POST /api/v1/payees': {
        ...{ unitId: app.unit('甲局'), person: '张某', holder: '张某', bank: '某银行' },
        ...{ card: '4111111111111111', identity: '11010519491231002X' },
      },
      'POST /api/v1/payees/:id/revealing': { reason: '核对' },
      'POST /api/v1/payout-bank-templates': {
        ...{
          title: '代发',
          delimiter: '|',
          header: true,
          encoding: 'gbk',
          amount: 'yuan',
          fileName: 'a.txt',
          trailer: '',
        },
        columns: [{ title: '用途', field: 'fixed', text: '奖励' }],
      },
      'POST /api/v1/payout-bank-templates/:id/ending': {},
      'PUT /api/v1/secrecy-words': { blocked: ['某行动'], allowed: ['商业秘密'], version: 0 },
      'POST /api/v1/items/:id/urgency': { severity: '重大', happenedAt, awareAt: happenedAt },
      'POST /api/v1/items/:id/first-report': { at: happenedAt, by: 'phone', note: '来电' },
      'POST /api/v1/items/:id/follow-up': { first: '1' },
      'POST /api/v1/items/:id/lateness/confirmation': { fields: { fault: 'late' }, reason: '迟报', occurredOn },
      'POST /api/v1/items/:id/lateness/dismissal': { reason: '通信中断' },
      'POST /api/v1/items/:id/reopening': { reason: '重新考虑' },
      'POST /api/v1/adoptions': {
        ...about,
        publication: '政务',
        level: 'district',
        issue: '1',
        fields: { form: 'single' },
      },
      'POST /api/v1/forwards': { ...about, fields: {}, number: '政信〔2014〕12 号' },
      'POST /api/v1/instructions': {
        ...about,
        level: 'city',
        leader: '王',
        rank: 'deputy_leader',
        form: 'referred',
        text: '请阅处',
      },
      'POST /api/v1/incidents': { ...about, fields: { fault: 'late', level: 'city' }, reason: '迟报' },
      'POST /api/v1/commissions': { ...about, fields: { result: 'late' }, topic: '经济' },
      'POST /api/v1/commissioned-drafts': {
        topic: '经济',
        requirement: '要点',
        unitIds: [app.unit('甲局')],
        dueAt: '2014-03-25T17:00:00+08:00',
        askedAt: '2014-03-19T17:00:00+08:00',
      },
      'POST /api/v1/commissioned-drafts/:id/acknowledgement': { unitId: app.unit('甲局'), note },
      'POST /api/v1/commissioned-drafts/:id/delivery': { unitId: app.unit('甲局'), itemId: about.itemId, note },
      'POST /api/v1/commissioned-drafts/:id/extension-request': {
        unitId: app.unit('甲局'),
        until: '2014-03-26T17:00:00+08:00',
        reason: '晚',
      },
      'POST /api/v1/commissioned-drafts/:id/extension-decision': {
        unitId: app.unit('甲局'),
        granted: true,
        until: '2014-03-26T17:00:00+08:00',
        note,
      },
      'POST /api/v1/commissioned-drafts/:id/reminders': { unitIds: [app.unit('甲局')], note },
      'POST /api/v1/commissioned-drafts/:id/cancellation': { unitIds: [app.unit('甲局')], reason: '改期' },
      'POST /api/v1/commissioned-drafts/:id/conclusion': {
        unitId: app.unit('甲局'),
        result: 'late',
        fields: { result: 'late' },
        occurredOn,
        note,
      },
      'POST /api/v1/awards': { ...about, entry: 'h3', amount: { point: '5' }, reason: '综合' },
      'POST /api/v1/decisions': { event: 1, occurredOn, amount: { point: '-60' }, reason: '轻' },
      'POST /api/v1/cancellations': { event: 1, reason: '误', occurredOn },
      'POST /api/v1/item-mergers': {
        into: about.itemId,
        items: [await itemFor('POST /api/v1/item-mergers', '乙局')],
        reason: '同题',
      },
      'POST /api/v1/combined-items': {
        items: [
          await itemFor('POST /api/v1/combined-items', '乙局'),
          await itemFor('POST /api/v1/combined-items', '甲局'),
        ],
        title: '合写',
        body: '正文',
        contributors: [{ unitId: app.unit('甲局'), weight: 2 }, { unitId: app.unit('乙局') }],
        reason: '同题',
      },
      'POST /api/v1/items/:id/unmerging': { items: ['x'], reason: '误' },
      'POST /api/v1/issues': { publication: '政务', issuedOn: '2014-03-05' },
      'POST /api/v1/issues/:id/opening': {},
      'POST /api/v1/issues/:id/calling-off': {},
      'POST /api/v1/issues/:id/adoptions': { itemId: about.itemId, column: 'x', contributors, fields: {}, note },
      'POST /api/v1/issues/:id/readoptions': { event: 1, column: 'x', contributors, fields: {}, note, reason: '编入' },
      'POST /api/v1/issues/:id/removals': { event: 1, reason: '误' },
      'POST /api/v1/issues/:id/layouts': { version: 1, lines: [{ event: 1, column: 'x' }] },
      'POST /api/v1/issues/:id/closing': { version: 1, signedBy: '副主任' },
      'POST /api/v1/months/:month/closing': { month: '2014-01' },
      'POST /api/v1/regulations': { source: 'regulation: x', text: '[1] x', cases: 'cases: []', signedOff: ['x'] },
      'POST /api/v1/units/:id/renamings': { name: '新名局', from: '2014-03-01' },
      'POST /api/v1/units/:id/heads': { name: '王某', from: '2014-03-01' },
      'POST /api/v1/units/:id/mergers': { into: app.unit('乙局'), on: '2014-03-20' },
      'POST /api/v1/publications/:key/renamings': { title: '新刊名', from: '2014-03-01' },
      'POST /api/v1/publications/:key/columns': {
        code: 'news',
        title: '动态',
        sortNo: 1,
        inUse: true,
        from: '2014-03-01',
      },
      'POST /api/v1/publications/:key/numberings': {
        reset: 'yearly',
        first: 3,
        firstCumulative: 9,
        from: '2014-03-01',
      },
      'POST /api/v1/leaders': {
        name: '王某',
        title: '区长',
        level: 'district',
        rank: 'principal_leader',
        from: '2014-03-01',
      },
      'POST /api/v1/leaders/:id/posts': { title: '区长', level: 'district', inOffice: true, from: '2014-03-01' },
      'POST /api/v1/forward-routes': {
        code: 'to_city',
        title: '报市',
        to: '市政府办公室',
        sortNo: 1,
        inUse: true,
        from: '2014-03-01',
      },
      'PUT /api/v1/holidays/:year': { holidays: ['2014-01-01'], makeUpDays: ['2014-01-26'], version: 0 },
      'POST /api/v1/notices/preferences': { muted: ['credited'], digest: true, email: 'a@example.cn' },
      'POST /api/v1/notices/readings': {},
      'POST /api/v1/notices/:id/reading': {},
      'POST /api/v1/webhooks': {
        url: 'https://hooks.example.cn/x',
        secret: 'a secret of the office',
        kinds: ['adopted'],
      },
      'POST /api/v1/webhooks/:id/removal': {},
      'POST /api/v1/webhooks/:id/test': {},
      'POST /api/v1/verifications': {},
      'POST /api/v1/standings/rebuilds': {},
      'POST /api/v1/items/:id/attachments': {},
      'POST /api/v1/items/:id/attachments/:attachment/removal': {},
      'POST /api/v1/imports': {},
      'POST /api/v1/imports/:id/confirmation': { skipRecorded: true },
      'POST /api/v1/imports/:id/cancellation': {},
      'POST /api/v1/jobs/:id/cancellation': {},
    };
    const good = bodies[route];
    if (!good) throw new Error(`no good body for ${route}`);
    return good;
  }
});

async function expectNoFailure(asked: Promise<{ statusCode: number; body: string }>, what: string): Promise<void> {
  const { statusCode, body } = await asked;
  if (statusCode >= 500) throw new Error(`answered ${statusCode} to ${what.slice(0, 300)}: ${body.slice(0, 200)}`);
}

/** Texts that one database or the other might not take as they are. */
const storedTexts = [
  '99999999999999999999',
  'a\0b',
  '🐉👩‍👩‍👧‍👦',
  "'; drop table item; --",
  Buffer.from('[1e999]').toString('base64url'),
  '长'.repeat(300),
];

/** On MariaDB only what may reach it, since the rest is refused before, alike on both. */
const onEmbedded = <T>(...more: readonly T[]) => (testDatabaseKind === 'embedded' ? more : []);

const nastyTexts = [
  ...storedTexts,
  ...onEmbedded(
    ...['', ' ', '1.5', '1e309', '__proto__', '\u202e翻转', '<script>alert(1)</script>', '2014-03-31'],
    Buffer.from('[null,{}]').toString('base64url'),
  ),
];

const nastyValues: readonly unknown[] = [
  ...[-1, 1e300, 'x'.repeat(20_000), '99999999999999999999', 'a\0b', '\ud800', '🐉👩‍👩‍👧‍👦', "'; drop table item; --"],
  ...onEmbedded<unknown>(
    ...[null, true, 0, 1.5, 1e-7, [], [null], {}, '', ' ', '1e309', '<script>alert(1)</script>', nested(500)],
    { unitId: 1, person: null, weight: 1e-9 },
    { toString: 'x', constructor: { prototype: {} } },
  ),
];

const nastyBodies = [
  'null',
  'true',
  '7',
  '1e309',
  '"text"',
  '[]',
  '[null]',
  '{}',
  '{',
  '\0',
  '\ufeff{}',
  '{"a":1e309}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"\\u005f\\u005fproto\\u005f\\u005f":{"admin":true}}',
  '{"toString":1,"valueOf":1,"hasOwnProperty":1}',
  '['.repeat(50_000),
  '['.repeat(20_000) + ']'.repeat(20_000),
  '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000),
  `{"contributors":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  `{"fields":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
  `{"contributors":[${Array(2_000).fill('{}').join(',')}]}`,
  `{"note":"${'x'.repeat(300_000)}"}`,
  '🐉',
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = { a: value };
  return value;
}

/** Paths of all fields of a body, inner ones included. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))
      : [];
  return path.length === 0 ? inner : [[...path], ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
