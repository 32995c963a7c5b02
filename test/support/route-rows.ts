import type { Role } from './routes';

/** What a route may name a row of. */
export type RowKind = 'item' | 'account' | 'session' | 'unit' | 'entry' | 'event' | 'job' | 'batch';

export interface RowRule {
  readonly row: RowKind;
  /** A body that only this row can keep from being carried out; it is given the row's id where the body names it. */
  readonly body?: (id: string) => object;
  /** Whether a row of another unit does not exist for a liaison either; said where liaisons may call the route. */
  readonly hidesOtherUnits?: boolean;
}

/** A row that the tests of the routes themselves hold against foreign ones, since making one takes too long here. */
export interface ShownElsewhere {
  readonly shownIn: string;
}

const day = '2014-03-05';
const happenedAt = '2014-03-05T08:00:00+08:00';
const declaration = { checkedBy: '张某', checkedOn: day };
const item = (body: object = {}): RowRule => ({ row: 'item', body: () => body, hidesOtherUnits: true });
const account = (body: object = {}): RowRule => ({ row: 'account', body: () => body });
const about = (more: object): RowRule => ({ row: 'item', body: (itemId) => ({ itemId, occurredOn: day, ...more }) });
const batch = (body: object = {}): RowRule => ({ row: 'batch', body: () => body });
const draft: ShownElsewhere = { shownIn: 'test/acceptance/commissioned-drafts.spec.ts' };
const attachments: ShownElsewhere = { shownIn: 'test/acceptance/item-attachments.spec.ts' };
const imports: ShownElsewhere = { shownIn: 'test/acceptance/imports.spec.ts' };
const upperLists: ShownElsewhere = { shownIn: 'test/acceptance/upper-lists.spec.ts' };
const issues: ShownElsewhere = { shownIn: 'test/acceptance/issues.spec.ts' };
const issueLines: ShownElsewhere = { shownIn: 'test/acceptance/issue-lines.spec.ts' };
const mergers: ShownElsewhere = { shownIn: 'test/acceptance/mergers.spec.ts' };
const notices: ShownElsewhere = { shownIn: 'test/acceptance/notices.spec.ts' };
const webhooks: ShownElsewhere = { shownIn: 'test/acceptance/webhooks.spec.ts' };
const downloads: ShownElsewhere = { shownIn: 'test/acceptance/downloads.spec.ts' };
const payees: ShownElsewhere = { shownIn: 'test/acceptance/payees.spec.ts' };

/**
 * Of each route: the row it names, or `own office` when it names none and reads or makes only what belongs to the caller's
 * office. A route that is not here keeps `row-matrix.spec.ts` red until somebody has thought about it.
 */
export const rows: Readonly<Record<string, 'own office' | RowRule | ShownElsewhere>> = {
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
  'POST /api/v1/items/:id/follow-up': item({ first: '00000000-0000-4000-8000-000000000000' }),
  'GET /api/v1/lateness-proposals': 'own office',
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
  'GET /api/v1/upper-lists/:id': upperLists,
  'GET /api/v1/upper-lists/:id/lines': upperLists,
  'POST /api/v1/upper-lists/:id/publications': upperLists,
  'POST /api/v1/upper-lists/:id/confirmations': upperLists,
  'POST /api/v1/upper-lists/:id/rejections': upperLists,
  'POST /api/v1/upper-lists/:id/reopenings': upperLists,
  'POST /api/v1/upper-lists/:id/dismissal': upperLists,
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
  'POST /api/v1/items/:id/unmerging': mergers,
  'POST /api/v1/item-mergers': mergers,
  'GET /api/v1/issues': 'own office',
  'GET /api/v1/issues/:id': issues,
  'POST /api/v1/issues': 'own office',
  'POST /api/v1/issues/:id/opening': issues,
  'POST /api/v1/issues/:id/calling-off': issues,
  'POST /api/v1/issues/:id/adoptions': issueLines,
  'POST /api/v1/issues/:id/removals': issueLines,
  'POST /api/v1/issues/:id/layouts': issueLines,
  'POST /api/v1/issues/:id/closing': issueLines,
  'GET /api/v1/items/:id/attachments': item(),
  'GET /api/v1/items/:id/attachments/:attachment': attachments,
  'POST /api/v1/items/:id/attachments': attachments,
  'POST /api/v1/items/:id/attachments/:attachment/removal': attachments,
  'GET /api/v1/import-kinds': 'own office',
  'GET /api/v1/import-kinds/:kind/template': 'own office',
  'GET /api/v1/imports': 'own office',
  'POST /api/v1/imports': 'own office',
  'GET /api/v1/imports/:id': imports,
  'GET /api/v1/imports/:id/problems': imports,
  'POST /api/v1/imports/:id/confirmation': imports,
  'POST /api/v1/imports/:id/cancellation': imports,
  'POST /api/v1/adoptions': about({ publication: '政务', fields: { form: 'single' } }),
  'POST /api/v1/forwards': about({ fields: {} }),
  'POST /api/v1/instructions': about({ level: 'city', leader: '王' }),
  'POST /api/v1/incidents': { shownIn: 'test/acceptance/incidents.spec.ts' },
  'POST /api/v1/commissions': 'own office',
  'GET /api/v1/commissioned-drafts': 'own office',
  'GET /api/v1/commissioned-drafts/:id': draft,
  'POST /api/v1/commissioned-drafts': 'own office',
  'POST /api/v1/commissioned-drafts/:id/acknowledgement': draft,
  'POST /api/v1/commissioned-drafts/:id/delivery': draft,
  'POST /api/v1/commissioned-drafts/:id/extension-request': draft,
  'POST /api/v1/commissioned-drafts/:id/extension-decision': draft,
  'POST /api/v1/commissioned-drafts/:id/reminders': draft,
  'POST /api/v1/commissioned-drafts/:id/cancellation': draft,
  'POST /api/v1/commissioned-drafts/:id/conclusion': draft,
  'POST /api/v1/cancellations': { row: 'event', body: (no) => ({ event: Number(no), reason: '误', occurredOn: day }) },
  'POST /api/v1/awards': { shownIn: 'test/acceptance/awards.spec.ts' },
  'POST /api/v1/decisions': { shownIn: 'test/acceptance/decisions.spec.ts' },
  'GET /api/v1/entries': 'own office',
  'GET /api/v1/entries/:no': { row: 'entry', hidesOtherUnits: true },
  'GET /api/v1/entries/:no/explanation': { row: 'entry', hidesOtherUnits: true },
  'GET /api/v1/events': 'own office',
  'GET /api/v1/events/:no': { row: 'event', hidesOtherUnits: true },
  'GET /api/v1/why-not': { shownIn: 'test/acceptance/events.spec.ts' },
  'GET /api/v1/standings': 'own office',
  'GET /api/v1/results': 'own office',
  'GET /api/v1/months': 'own office',
  'POST /api/v1/months/:month/closing': 'own office',
  'GET /api/v1/regulations': 'own office',
  'POST /api/v1/regulations': 'own office',
  'GET /api/v1/units': 'own office',
  'POST /api/v1/units/:id/renamings': { row: 'unit', body: () => ({ name: '新名局', from: '2014-03-01' }) },
  'POST /api/v1/units/:id/mergers': { shownIn: 'test/acceptance/units.spec.ts' },
  'GET /api/v1/publications': 'own office',
  'POST /api/v1/publications/:key/renamings': 'own office',
  'POST /api/v1/publications/:key/columns': 'own office',
  'POST /api/v1/publications/:key/numberings': 'own office',
  'GET /api/v1/notices': 'own office',
  'GET /api/v1/notices/unread': 'own office',
  'GET /api/v1/notices/preferences': 'own office',
  'POST /api/v1/notices/preferences': 'own office',
  'POST /api/v1/notices/readings': 'own office',
  'POST /api/v1/notices/:id/reading': notices,
  'GET /api/v1/webhooks': 'own office',
  'POST /api/v1/webhooks': 'own office',
  'POST /api/v1/webhooks/:id/removal': webhooks,
  'POST /api/v1/webhooks/:id/test': webhooks,
  'GET /api/v1/webhooks/:id/deliveries': webhooks,
  'POST /api/v1/verifications': 'own office',
  'POST /api/v1/standings/rebuilds': 'own office',
  'GET /api/v1/jobs': 'own office',
  'GET /api/v1/jobs/:id': { row: 'job' },
  'POST /api/v1/jobs/:id/cancellation': { row: 'job' },
  'GET /api/v1/downloads': 'own office',
  'GET /api/v1/downloads/:id': downloads,
  'GET /api/v1/downloads/:id/file': downloads,
  'GET /api/v1/download-settings': 'own office',
  'PUT /api/v1/download-settings': 'own office',
  'GET /api/v1/payout-schemes': 'own office',
  'POST /api/v1/payout-schemes': 'own office',
  'POST /api/v1/payout-schemes/:id/ending': { shownIn: 'test/acceptance/payout-schemes.spec.ts' },
  'GET /api/v1/payout-batches': 'own office',
  'POST /api/v1/payout-batches': 'own office',
  'GET /api/v1/payout-batches/:id': batch(),
  'GET /api/v1/payout-batches/:id/lines': batch(),
  'POST /api/v1/payout-batches/:id/sheet': batch({ format: 'xlsx' }),
  'POST /api/v1/payout-batches/:id/review': batch(),
  'POST /api/v1/payout-batches/:id/sending-back': batch({ note: '有误' }),
  'POST /api/v1/payout-batches/:id/approval': batch(),
  'POST /api/v1/payout-batches/:id/export': batch(),
  'POST /api/v1/payout-batches/:id/payment': { shownIn: 'test/acceptance/payout-batches.spec.ts' },
  'POST /api/v1/payout-batches/:id/returns': { shownIn: 'test/acceptance/payout-batches.spec.ts' },
  'POST /api/v1/payout-batches/:id/filing': batch(),
  'POST /api/v1/payout-batches/:id/discarding': { shownIn: 'test/acceptance/payout-batches.spec.ts' },
  'GET /api/v1/payees': 'own office',
  'POST /api/v1/payees': 'own office',
  'POST /api/v1/payees/:id/revealing': payees,
  'GET /api/v1/payout-bank-templates': 'own office',
  'POST /api/v1/payout-bank-templates': 'own office',
  'POST /api/v1/payout-bank-templates/:id/ending': { shownIn: 'test/acceptance/payout-bank-files.spec.ts' },
  'POST /api/v1/payout-batches/:id/bank-file': { shownIn: 'test/acceptance/payout-bank-files.spec.ts' },
  'GET /api/v1/payout-reconciliation': 'own office',
  'GET /api/v1/payout-left': 'own office',
  'GET /': 'own office',
  'GET /units/:no': { shownIn: 'libs/bulletin/src/application/behind-every-figure.medium.spec.ts' },
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
