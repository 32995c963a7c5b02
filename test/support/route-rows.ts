import type { RowKind, World } from './matrix-world';
import type { Role } from './routes';

export interface RowRule {
  readonly row: RowKind;
  /** A body that only this row can keep from being carried out; it is given the row's id where the body names it. */
  readonly body?: (id: string, world: World) => object;
  /** The same in the address. */
  readonly query?: (id: string) => string;
  /** Bytes instead of a body. */
  readonly bytes?: string;
  /** Whether a row of another unit does not exist for a liaison either; said where liaisons may call the route. */
  readonly hidesOtherUnits?: boolean;
}

/** A row that the tests of the routes themselves hold against foreign ones, since making one takes too long here. */
export interface ShownElsewhere {
  readonly shownIn: string;
}

/** A route that names something no office owns alone: why there is no foreign row. */
export interface NoRow {
  readonly none: string;
}

const month: NoRow = { none: 'A month is called alike everywhere: it is the one of the caller’s office' };
const year: NoRow = { none: 'A year is called alike everywhere: it is the one of the caller’s office' };
const key: NoRow = { none: 'A publication is known by its name: it is the one of the caller’s office' };
const version: NoRow = { none: 'A regulation is known by its word: it is the one of the caller’s office' };
const kind: NoRow = { none: 'What can be imported is the same list everywhere' };
const day = '2014-03-05';
const happenedAt = '2014-03-05T08:00:00+08:00';
const nobody = '00000000-0000-4000-8000-000000000000';
const until = '2014-03-26T17:00:00+08:00';
const declaration = { checkedBy: '张某', checkedOn: day };
type Body = object | ((world: World) => object);
const of =
  (row: RowKind, more: Partial<RowRule> = {}) =>
  (body: Body = {}): RowRule => ({
    row,
    body: (_id, world) => (typeof body === 'function' ? (body as (world: World) => object)(world) : body),
    ...more,
  });
const item = of('item', { hidesOtherUnits: true });
const account = of('account');
const batch = of('batch');
const scheme = of('scheme');
const bankTemplate = of('bankTemplate');
const payee = of('payee');
const leader = of('leader');
const upperList = of('upperList');
const issue = of('issue');
const imported = of('import');
const webhook = of('webhook');
const draft = of('commissionedDraft', { hidesOtherUnits: true });
const attachment = of('attachment', { hidesOtherUnits: true });
const about = (more: object): RowRule => ({ row: 'item', body: (itemId) => ({ itemId, occurredOn: day, ...more }) });
const objection = of('objection', { hidesOtherUnits: true });
const yearEnds: ShownElsewhere = { shownIn: 'test/acceptance/year-ends.spec.ts' };
const bulletins: ShownElsewhere = { shownIn: 'test/acceptance/bulletins.spec.ts' };
const downloads: ShownElsewhere = { shownIn: 'test/acceptance/downloads.spec.ts' };
const ofUnit = (more: object): RowRule => ({
  row: 'unit',
  body: (id) => ({ contributors: [{ unitId: Number(id) }], occurredOn: day, ...more }),
});
/** The unit an editor answers for; a liaison names its own. */
const unitAsked = ({ unitOfOne }: World) => ({ unitId: Number(unitOfOne.own) });

/**
 * Of each route: the row it names, or `own office` when it names none and reads or makes only what belongs to the caller's
 * office. A route that is not here keeps `row-matrix.spec.ts` red until somebody has thought about it.
 */
export const rows: Readonly<Record<string, 'own office' | RowRule | ShownElsewhere | NoRow>> = {
  'POST /api/v1/sessions': 'own office',
  'POST /api/v1/sessions/renewals': 'own office',
  'GET /api/v1/me': 'own office',
  'GET /api/v1/me/sessions': 'own office',
  'POST /api/v1/me/sessions/:id/ending': { row: 'session' },
  'POST /api/v1/me/password': 'own office',
  'POST /api/v1/me/totp': 'own office',
  'POST /api/v1/me/totp/confirmation': 'own office',
  'GET /api/v1/accounts': 'own office',
  'GET /api/v1/accounts/:id': account(),
  'POST /api/v1/accounts': 'own office',
  'POST /api/v1/accounts/:id/disabling': account(),
  'POST /api/v1/accounts/:id/enabling': account(),
  'POST /api/v1/accounts/:id/assignment': account({ role: 'editor' }),
  'POST /api/v1/accounts/:id/password-reset': account(),
  'POST /api/v1/accounts/:id/unlocking': account(),
  'POST /api/v1/accounts/:id/totp-removal': account(),
  'GET /api/v1/security-settings': 'own office',
  'POST /api/v1/security-settings': 'own office',
  'GET /api/v1/audit': 'own office',
  'GET /api/v1/items': 'own office',
  'GET /api/v1/items/:id': item(),
  'POST /api/v1/items': 'own office',
  'GET /api/v1/items/:id/revisions': item(),
  'GET /api/v1/items/:id/revisions/:from/difference/:to': item(),
  'PUT /api/v1/items/:id/text': item({ revision: 1, title: '改稿', body: '正文' }),
  'POST /api/v1/items/:id/purge': item({ reason: '误报涉密' }),
  'POST /api/v1/items/:id/urgency': item({ severity: '重大', happenedAt, awareAt: happenedAt }),
  'POST /api/v1/items/:id/first-report': item({ at: happenedAt, by: 'phone', note: '来电' }),
  'POST /api/v1/items/:id/follow-up': item({ first: nobody }),
  'GET /api/v1/lateness-proposals': 'own office',
  'GET /api/v1/urgent-items': 'own office',
  'POST /api/v1/items/:id/lateness/confirmation': item({ fields: { fault: 'late' }, reason: '迟报', occurredOn: day }),
  'POST /api/v1/items/:id/lateness/dismissal': item({ reason: '通信中断' }),
  'GET /api/v1/submission-settings': 'own office',
  'PUT /api/v1/submission-settings': 'own office',
  'GET /api/v1/secrecy-words': 'own office',
  'PUT /api/v1/secrecy-words': 'own office',
  'POST /api/v1/items/duplicates': 'own office',
  'GET /api/v1/items/:id/duplicates': item(),
  'GET /api/v1/duplicate-window': 'own office',
  'POST /api/v1/duplicate-window': 'own office',
  'POST /api/v1/upper-lists': 'own office',
  'POST /api/v1/upper-lists/file': 'own office',
  'GET /api/v1/upper-lists': 'own office',
  'GET /api/v1/upper-lists/:id': upperList(),
  'GET /api/v1/upper-lists/:id/lines': upperList(),
  'POST /api/v1/upper-lists/:id/publications': upperList({ text: '市内参', publication: '政务' }),
  'POST /api/v1/upper-lists/:id/confirmations': upperList({ lines: [{ no: 1, itemId: nobody }] }),
  'POST /api/v1/upper-lists/:id/rejections': upperList({ lines: [1] }),
  'POST /api/v1/upper-lists/:id/reopenings': upperList({ lines: [1] }),
  'POST /api/v1/upper-lists/:id/dismissal': upperList(),
  'POST /api/v1/items/drafts': 'own office',
  'POST /api/v1/items/:id/draft': item({ title: '一条信息', version: 1 }),
  'POST /api/v1/items/:id/sign-off': item({ version: 1, signedBy: '李某', signedOn: day }),
  'POST /api/v1/items/:id/submission': item({ version: 1, declaration, occurredOn: '2014-03-20' }),
  'POST /api/v1/items/:id/withdrawal': item({ reason: '误报' }),
  'POST /api/v1/items/:id/receipt': item(),
  'POST /api/v1/items/:id/work': item(),
  'POST /api/v1/items/:id/return': item({ opinion: '请补充' }),
  'POST /api/v1/items/:id/non-use': item({ reason: 'other', words: '其他' }),
  'POST /api/v1/items/:id/reopening': item({ reason: '重新考虑' }),
  'GET /api/v1/items/:id/mergers': item(),
  'POST /api/v1/items/:id/unmerging': item(),
  'POST /api/v1/combined-items': {
    row: 'item',
    body: (id, { target }) => ({ items: [target, id], title: '合写', body: '正文' }),
  },
  'GET /api/v1/item-mergers': 'own office',
  'POST /api/v1/item-mergers': {
    row: 'item',
    body: (id, { target }) => ({ into: target, items: [id], reason: '同一事项' }),
  },
  'GET /api/v1/issues': 'own office',
  'GET /api/v1/issues/:id': issue(),
  'POST /api/v1/issues': 'own office',
  'POST /api/v1/issues/:id/opening': issue(),
  'POST /api/v1/issues/:id/calling-off': issue(),
  'POST /api/v1/issues/:id/adoptions': issue(({ target }) => ({ itemId: target })),
  'POST /api/v1/issues/:id/readoptions': issue({ event: 1 }),
  'POST /api/v1/issues/:id/removals': issue({ event: 1, reason: '误' }),
  'POST /api/v1/issues/:id/layouts': issue({ version: 1, lines: [{ event: 1 }] }),
  'POST /api/v1/issues/:id/closing': issue({ version: 1, signedBy: '副主任' }),
  'GET /api/v1/items/:id/attachments': item(),
  'GET /api/v1/items/:id/attachments/:attachment': attachment(),
  'POST /api/v1/items/:id/attachments': { ...item(), query: () => 'name=a.pdf', bytes: '%PDF-1.7' },
  'POST /api/v1/items/:id/attachments/:attachment/removal': attachment(),
  'GET /api/v1/import-kinds': 'own office',
  'GET /api/v1/import-kinds/:kind/template': kind,
  'GET /api/v1/imports': 'own office',
  'POST /api/v1/imports': 'own office',
  'GET /api/v1/imports/:id': imported(),
  'GET /api/v1/imports/:id/problems': imported(),
  'POST /api/v1/imports/:id/confirmation': imported(),
  'POST /api/v1/imports/:id/cancellation': imported(),
  'POST /api/v1/adoptions': about({ publication: '政务', fields: { form: 'single' } }),
  'POST /api/v1/forwards': about({ fields: {} }),
  'POST /api/v1/instructions': about({ level: 'city', leader: '王' }),
  'POST /api/v1/incidents': ofUnit({ fields: { fault: 'late', level: 'city' } }),
  'POST /api/v1/commissions': 'own office',
  'GET /api/v1/commissioned-drafts': 'own office',
  'GET /api/v1/commissioned-drafts/:id': draft(),
  'POST /api/v1/commissioned-drafts': 'own office',
  'POST /api/v1/commissioned-drafts/:id/acknowledgement': draft(unitAsked),
  'POST /api/v1/commissioned-drafts/:id/delivery': draft((world) => ({ ...unitAsked(world), itemId: world.target })),
  'POST /api/v1/commissioned-drafts/:id/extension-request': draft((world) => ({
    ...unitAsked(world),
    until,
    reason: '晚',
  })),
  'POST /api/v1/commissioned-drafts/:id/extension-decision': draft((world) => ({
    ...unitAsked(world),
    granted: false,
  })),
  'POST /api/v1/commissioned-drafts/:id/reminders': draft(),
  'POST /api/v1/commissioned-drafts/:id/cancellation': draft({ reason: '改期' }),
  'POST /api/v1/commissioned-drafts/:id/conclusion': draft((world) => ({ ...unitAsked(world), result: 'missing' })),
  'POST /api/v1/cancellations': { row: 'event', body: (no) => ({ event: Number(no), reason: '误', occurredOn: day }) },
  'POST /api/v1/awards': ofUnit({ entry: 'h1', reason: '机构健全' }),
  'POST /api/v1/decisions': {
    row: 'event',
    body: (no) => ({ event: Number(no), occurredOn: day, amount: { point: '-60' }, reason: '轻' }),
  },
  'GET /api/v1/entries': 'own office',
  'GET /api/v1/entries/:no': { row: 'entry', hidesOtherUnits: true },
  'GET /api/v1/entries/:no/explanation': { row: 'entry', hidesOtherUnits: true },
  'GET /api/v1/events': 'own office',
  'GET /api/v1/events/:no': { row: 'event', hidesOtherUnits: true },
  'GET /api/v1/why-not': { row: 'item', query: (id) => `itemId=${id}`, hidesOtherUnits: true },
  'GET /api/v1/standings': 'own office',
  'GET /api/v1/results': 'own office',
  'GET /api/v1/months': 'own office',
  'POST /api/v1/months/:month/closing': month,
  'GET /api/v1/regulations': 'own office',
  'POST /api/v1/regulations': 'own office',
  'GET /api/v1/regulations/:id/:version': version,
  'POST /api/v1/regulation-drafts/checks': 'own office',
  'POST /api/v1/regulation-drafts/simulations': 'own office',
  'POST /api/v1/item-exports': 'own office',
  'POST /api/v1/event-exports': 'own office',
  'GET /api/v1/units': 'own office',
  'GET /api/v1/units/:id': { row: 'unit' },
  'POST /api/v1/units': 'own office',
  'POST /api/v1/units/:id/groups': { row: 'unit', body: () => ({ group: 'township', from: '2014-03-20' }) },
  'GET /api/v1/people': 'own office',
  'POST /api/v1/people': { row: 'unit', body: (id) => ({ unitId: Number(id), name: '张某' }) },
  'POST /api/v1/units/:id/renamings': { row: 'unit', body: () => ({ name: '新名局', from: '2014-03-01' }) },
  'POST /api/v1/units/:id/heads': { row: 'unit', body: () => ({ name: '王某', from: '2014-03-01' }) },
  'POST /api/v1/units/:id/mergers': {
    row: 'unit',
    body: (_id, world) => ({ into: unitAsked(world).unitId, on: '2014-03-19' }),
  },
  'GET /api/v1/publications': 'own office',
  'POST /api/v1/publications/:key/renamings': key,
  'POST /api/v1/publications/:key/columns': key,
  'POST /api/v1/publications/:key/numberings': key,
  'GET /api/v1/leaders': 'own office',
  'POST /api/v1/leaders': 'own office',
  'POST /api/v1/leaders/:id/posts': leader({ title: '区长', from: '2014-03-01' }),
  'GET /api/v1/forward-routes': 'own office',
  'POST /api/v1/forward-routes': 'own office',
  'GET /api/v1/forward-routes/history': 'own office',
  'GET /api/v1/holidays/:year': year,
  'PUT /api/v1/holidays/:year': year,
  'GET /api/v1/bulletins': 'own office',
  'POST /api/v1/bulletins': 'own office',
  'GET /api/v1/bulletins/:id': bulletins,
  'POST /api/v1/bulletins/:id/redrawing': bulletins,
  'PUT /api/v1/bulletins/:id/paragraphs/:paragraph': bulletins,
  'POST /api/v1/bulletins/:id/submission': bulletins,
  'POST /api/v1/bulletins/:id/approval': bulletins,
  'POST /api/v1/bulletins/:id/return': bulletins,
  'POST /api/v1/bulletins/:id/discarding': bulletins,
  'POST /api/v1/bulletins/:id/publication': bulletins,
  'POST /api/v1/bulletins/:id/withdrawal': bulletins,
  'POST /api/v1/bulletins/:id/rendering': bulletins,
  'GET /api/v1/bulletin-settings': 'own office',
  'PUT /api/v1/bulletin-settings': 'own office',
  'GET /api/v1/notices': 'own office',
  'GET /api/v1/notices/unread': 'own office',
  'GET /api/v1/notices/preferences': 'own office',
  'POST /api/v1/notices/preferences': 'own office',
  'POST /api/v1/notices/readings': 'own office',
  'POST /api/v1/notices/:id/reading': { row: 'notice' },
  'GET /api/v1/webhooks': 'own office',
  'POST /api/v1/webhooks': 'own office',
  'POST /api/v1/webhooks/:id/removal': webhook(),
  'POST /api/v1/webhooks/:id/test': webhook(),
  'GET /api/v1/webhooks/:id/deliveries': webhook(),
  'POST /api/v1/verifications': 'own office',
  'POST /api/v1/standings/rebuilds': 'own office',
  'GET /api/v1/jobs': 'own office',
  'GET /api/v1/jobs/:id': { row: 'job' },
  'POST /api/v1/jobs/:id/cancellation': { row: 'job' },
  'GET /api/v1/periods/:month': month,
  'GET /api/v1/periods/:month/open-matters': month,
  'POST /api/v1/periods/:month/holding': month,
  'POST /api/v1/periods/:month/reopening': month,
  'GET /api/v1/statements': 'own office',
  'POST /api/v1/statements/confirmation': 'own office',
  'GET /api/v1/objections': 'own office',
  'GET /api/v1/objections/:id': objection(),
  'POST /api/v1/objections': 'own office',
  'POST /api/v1/objections/:id/messages': objection({ words: '请附合作说明' }),
  'POST /api/v1/objections/:id/withdrawal': objection({ words: '已核对' }),
  'POST /api/v1/objections/:id/decision': objection({ outcome: 'upheld', words: '份额无误' }),
  'GET /api/v1/statements/unused': 'own office',
  'GET /api/v1/period-settings': 'own office',
  'PUT /api/v1/period-settings': 'own office',
  'GET /api/v1/year-end-scheme': 'own office',
  'PUT /api/v1/year-end-scheme': 'own office',
  'GET /api/v1/year-ends': 'own office',
  'GET /api/v1/year-ends/:id': yearEnds,
  'POST /api/v1/year-ends': 'own office',
  'POST /api/v1/year-ends/:id/redrawing': yearEnds,
  'POST /api/v1/year-ends/:id/verdicts': yearEnds,
  'POST /api/v1/year-ends/:id/public-notice': yearEnds,
  'POST /api/v1/year-ends/:id/recall': yearEnds,
  'POST /api/v1/year-ends/:id/decision': yearEnds,
  'POST /api/v1/year-ends/:id/finalisation': yearEnds,
  'POST /api/v1/year-ends/:id/reopening': yearEnds,
  'POST /api/v1/year-ends/:id/certificates': yearEnds,
  'GET /api/v1/downloads': 'own office',
  'GET /api/v1/downloads/:id': downloads,
  'GET /api/v1/downloads/:id/file': downloads,
  'GET /api/v1/download-settings': 'own office',
  'PUT /api/v1/download-settings': 'own office',
  'GET /api/v1/payout-schemes': 'own office',
  'POST /api/v1/payout-schemes': 'own office',
  'POST /api/v1/payout-schemes/:id/ending': scheme(),
  'GET /api/v1/payout-batches': 'own office',
  'POST /api/v1/payout-batches': 'own office',
  'GET /api/v1/payout-batches/:id': batch(),
  'GET /api/v1/payout-batches/:id/lines': batch(),
  'POST /api/v1/payout-batches/:id/sheet': batch({ format: 'xlsx' }),
  'POST /api/v1/payout-batches/:id/review': batch(),
  'POST /api/v1/payout-batches/:id/sending-back': batch({ note: '有误' }),
  'POST /api/v1/payout-batches/:id/approval': batch(),
  'POST /api/v1/payout-batches/:id/export': batch(),
  'POST /api/v1/payout-batches/:id/payment': batch(),
  'POST /api/v1/payout-batches/:id/returns': batch({ returns: [{ line: 1, reason: '户名不符' }] }),
  'POST /api/v1/payout-batches/:id/filing': batch(),
  'POST /api/v1/payout-batches/:id/discarding': batch({ note: '有误' }),
  'GET /api/v1/payees': 'own office',
  'POST /api/v1/payees': 'own office',
  'POST /api/v1/payees/:id/revealing': payee({ reason: '核对' }),
  'GET /api/v1/payout-bank-templates': 'own office',
  'POST /api/v1/payout-bank-templates': 'own office',
  'POST /api/v1/payout-bank-templates/:id/ending': bankTemplate(),
  'POST /api/v1/payout-batches/:id/bank-file': batch((world) => ({ templateId: world.bankTemplate.own })),
  'GET /api/v1/payout-reconciliation': 'own office',
  'GET /api/v1/payout-left': 'own office',
  'GET /': 'own office',
  'GET /units/:no': { row: 'unitOfOne', hidesOtherUnits: true },
  'GET /entries/:no': { row: 'entry', hidesOtherUnits: true },
  'GET /events/:no': { row: 'event', hidesOtherUnits: true },
  'GET /login': 'own office',
  'POST /login': 'own office',
  'POST /logout': 'own office',
  'GET /password': 'own office',
  'POST /password': 'own office',
  'GET /assets/ledger.css': 'own office',
  'GET /health/live': 'own office',
  'GET /health/ready': 'own office',
};

export const isRule = (rule: (typeof rows)[string] | undefined): rule is RowRule =>
  typeof rule === 'object' && 'row' in rule;

/** Roles that see the whole office. */
export const seesAll = (role: Role): boolean => !role.startsWith('liaison');
