import { writeWorkbook } from '@app/platform';
import { aDeclaration } from '@app/testing';
import { FollowHappenings } from '@app/notice';
import { aNeighbour } from './refusals';
import type { Role } from './routes';
import type { TestApp, Who } from './test-app';

/** What a route may name a row of. */
export const rowKinds = [
  ...['item', 'attachment', 'account', 'session', 'unit', 'unitOfOne', 'entry', 'event', 'job', 'notice', 'webhook'],
  ...[
    'commissionedDraft',
    'upperList',
    'issue',
    'import',
    'scheme',
    'batch',
    'payee',
    'bankTemplate',
    'leader',
    'objection',
  ],
] as const;
export type RowKind = (typeof rowKinds)[number];

/** Rows of one kind, by the id a route names them by. What is absent there cannot be. */
export interface Known {
  /** Of 甲局, or of its office; where roles see rows of their own only, one a role. */
  readonly own?: string | Partial<Record<Role, string>>;
  readonly otherUnit?: string;
  /** Of another office or another account. */
  readonly foreign: readonly string[];
  readonly nobody: string;
}
export type World = Readonly<Record<RowKind, Known>> & { readonly target: string };

const NOBODY = '00000000-0000-4000-8000-000000000000';
const NO_NUMBER = '999999999';
const DAY = '2014-03-03';

/** A row of each kind in an office, in another unit of it where units matter, and in an office beside it. */
export async function aWorld(app: TestApp): Promise<World> {
  const here = new Place(app, (who) => app.tokenOf(who), app.unit);
  const neighbour = await aNeighbour(app);
  const tokenThere = async (who: Who) => (await app.signIn(who, neighbour.officeId, neighbour.unit)).token;
  const there = new Place(app, tokenThere, neighbour.unit);
  const follow = async () => {
    while (await app.nest.get(FollowHappenings).follow());
  };
  // Happenings are told from the first look on.
  await follow();
  const [own, other, theirs] = [await here.ofUnit('甲局'), await here.ofUnit('乙局'), await there.ofUnit('外局')];
  const [office, beside] = [await here.ofOffice('甲局'), await there.ofOffice('外局')];
  for (const place of [here, there]) await place.holdLastMonth();
  const objection = {
    own: await here.objectionOf('甲局'),
    otherUnit: await here.objectionOf('乙局'),
    foreign: [await there.objectionOf('外局')],
    nobody: NOBODY,
  };
  await follow();
  const ofBoth = (kind: keyof typeof office): Known => ({
    own: office[kind],
    foreign: [beside[kind]],
    nobody: NOBODY,
  });
  const ofUnits = (kind: 'item' | 'attachment' | 'commissionedDraft', nobody = NOBODY): Known => ({
    own: own[kind],
    otherUnit: other[kind],
    foreign: [theirs[kind]],
    nobody,
  });
  // Numbers begin with 1 in each office, so there is none that is another office's alone.
  const numbered = (kind: 'event' | 'entry'): Known => ({
    own: own[kind],
    otherUnit: other[kind],
    foreign: [],
    nobody: NO_NUMBER,
  });
  const notOwned = (...foreign: string[]): Known => ({ foreign, nobody: NOBODY });
  const stranger = await app.signIn('editor', neighbour.officeId, neighbour.unit);
  return {
    // Not adopted, so that others may be merged into it; nothing is walked with it.
    target: await app.submitted(['甲局'], DAY),
    item: ofUnits('item'),
    attachment: ofUnits('attachment', `${NOBODY}/${NOBODY}`),
    commissionedDraft: ofUnits('commissionedDraft'),
    event: numbered('event'),
    entry: numbered('entry'),
    unit: { own: String(app.unit('丁街道')), foreign: [String(neighbour.unit('外局'))], nobody: NO_NUMBER },
    unitOfOne: {
      own: String(app.unit('甲局')),
      otherUnit: String(app.unit('乙局')),
      foreign: [String(neighbour.unit('外局'))],
      nobody: NO_NUMBER,
    },
    account: { own: office.account, foreign: [String(stranger.caller.accountId)], nobody: NO_NUMBER },
    session: notOwned(sessionOf(stranger.token), sessionOf(await app.tokenOf('liaison of 乙局'))),
    notice: {
      own: { 'liaison of 甲局': await here.noticeOf('liaison of 甲局') },
      foreign: [await here.noticeOf('liaison of 乙局'), await there.noticeOf('liaison of 外局')],
      nobody: NOBODY,
    },
    job: { own: { audit_administrator: office.job }, foreign: [beside.job], nobody: NOBODY },
    objection,
    import: {
      own: { editor: office.import, system_administrator: office.importOfUnits },
      foreign: [beside.import, beside.importOfUnits],
      nobody: NOBODY,
    },
    webhook: ofBoth('webhook'),
    upperList: ofBoth('upperList'),
    issue: ofBoth('issue'),
    scheme: ofBoth('scheme'),
    batch: ofBoth('batch'),
    payee: ofBoth('payee'),
    leader: { own: office.leader, foreign: [beside.leader], nobody: NO_NUMBER },
    bankTemplate: ofBoth('bankTemplate'),
  };
}

/** An office as its people fill it over HTTP. */
class Place {
  constructor(
    private readonly app: TestApp,
    private readonly tokenOf: (who: Who) => Promise<string>,
    private readonly unit: (name: string) => number,
  ) {}

  /** What belongs to a unit: an item with a file, adopted; a draft it was asked for. */
  async ofUnit(name: string) {
    const liaison: Who = `liaison of ${name}`;
    const written = { title: `${name}的信息`, body: `${name}推进春耕备耕。`, kind: '动态' };
    const { item } = await this.post<{ item: { id: string } }>(liaison, '/api/v1/items/drafts', written);
    const url = `/api/v1/items/${item.id}/attachments?name=a.pdf`;
    const { id: file } = await this.send(liaison, url, Buffer.from('%PDF-1.7\n%%EOF\n'));
    const handIn = { version: 1, declaration: aDeclaration };
    await this.post(liaison, `/api/v1/items/${item.id}/submission`, handIn);
    const adoption = { itemId: item.id, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-20' };
    const { event, entries } = await this.post<{ event: { no: number }; entries: { no: number }[] }>(
      'editor',
      '/api/v1/adoptions',
      adoption,
    );
    const asked = { topic: '经济运行', unitIds: [this.unit(name)], dueAt: '2014-03-25T17:00:00+08:00' };
    return {
      item: item.id,
      attachment: `${item.id}/${file}`,
      event: String(event.no),
      entry: String(entries[0]?.no),
      commissionedDraft: (await this.post('editor', '/api/v1/commissioned-drafts', asked)).id,
    };
  }

  /** Units may object to what a month brought once it lies before them. */
  async holdLastMonth(): Promise<void> {
    const holding = { noticeUntil: '2014-03-25', decideBy: '2014-03-28' };
    await this.post('system_administrator', '/api/v1/periods/2014-02/holding', holding);
  }

  /** A unit's objection to what an adoption brought it last month. */
  async objectionOf(name: string): Promise<string> {
    const occurredOn = '2014-02-10';
    const item = { title: `${name}的旧信息`, contributors: [{ unitId: this.unit(name) }], declaration: aDeclaration };
    const { itemId } = await this.post<{ itemId: string }>('editor', '/api/v1/items', { ...item, occurredOn });
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn };
    const { entries } = await this.post<{ entries: { no: number }[] }>('editor', '/api/v1/adoptions', adoption);
    const objection = { entry: entries[0]?.no, words: '此条为两家合作' };
    return (await this.post(`liaison of ${name}`, '/api/v1/objections', objection)).id;
  }

  /** What belongs to the office. */
  async ofOffice(unit: string) {
    const text = '刊物\t期号\t标题\n市内参\t1\t一条信息';
    const scheme = { title: '信息奖励', asset: 'yuan', recipient: 'unit', tax: 'none', budgetSource: '信息工作经费' };
    const { id: schemeId } = await this.post('finance', '/api/v1/payout-schemes', scheme);
    await this.post('system_administrator', '/api/v1/months/2014-01/closing', {});
    const batch = { schemeId, through: '2014-01', payOn: '2014-03-20' };
    const payee = { unitId: this.unit(unit), holder: unit, bank: '某银行', card: '4111111111111111' };
    const leader = { name: '王某', title: '副区长', level: 'district', from: '2014-01-01' };
    const template = {
      ...{ title: '代发', delimiter: '|', header: true, encoding: 'gbk', amount: 'yuan', fileName: 'a.txt' },
      ...{ trailer: '', columns: [{ title: '用途', field: 'fixed', text: '奖励' }] },
    };
    // Of its own: it will be disabled, enabled and let back in.
    const invited = { login: `x${schemeId.slice(0, 8)}`, name: '某', role: 'editor' };
    const { account } = await this.post<{ account: { id: number } }>(
      'security_administrator',
      '/api/v1/accounts',
      invited,
    );
    return {
      account: String(account.id),
      scheme: schemeId,
      batch: (await this.post('finance', '/api/v1/payout-batches', batch)).id,
      payee: (await this.post('finance', '/api/v1/payees', payee)).id,
      leader: String((await this.post<{ id: number }>('system_administrator', '/api/v1/leaders', leader)).id),
      bankTemplate: (await this.post('finance', '/api/v1/payout-bank-templates', template)).id,
      upperList: (await this.post('editor', '/api/v1/upper-lists', { name: '市级采用', text })).id,
      issue: (await this.post('editor', '/api/v1/issues', { publication: '政务', issuedOn: DAY })).id,
      job: (await this.post('audit_administrator', '/api/v1/verifications', {})).id,
      import: (await this.send('editor', '/api/v1/imports?kind=items&name=a.xlsx', await aTable())).id,
      importOfUnits: (await this.send('system_administrator', '/api/v1/imports?kind=units&name=a.xlsx', await aTable()))
        .id,
      webhook: (await this.post('system_administrator', '/api/v1/webhooks', { url: 'http://127.0.0.1:9/hook' })).id,
    };
  }

  /** A notice of the account. */
  async noticeOf(who: Who): Promise<string> {
    const answer = await this.app.ask('GET', '/api/v1/notices', await this.tokenOf(who));
    const [newest] = answer.json<{ rows: { id: string }[] }>().rows;
    if (!newest) throw new Error(`no notice for ${who}`);
    return newest.id;
  }

  private async post<T = { readonly id: string }>(who: Who, url: string, body: object): Promise<T> {
    const answer = await this.app.ask('POST', url, await this.tokenOf(who), JSON.stringify(body));
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return (answer.body === '' ? undefined : answer.json<T>()) as T;
  }

  private async send(who: Who, url: string, payload: Buffer): Promise<{ readonly id: string }> {
    const answer = await this.app.send(url, await this.tokenOf(who), payload);
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer.json();
  }
}

/** A workbook whose check will find something wrong: an import stays in its list either way. */
async function aTable(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook([{ name: '表', columns: [{ heading: '甲' }], rows: [['一']] }]))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

function sessionOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}
