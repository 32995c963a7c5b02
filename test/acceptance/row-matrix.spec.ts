import { existsSync } from 'node:fs';
import { projectPath } from '@app/platform';
import { aNeighbour } from '../support/refusals';
import { isRule, type RowKind, rows, seesAll } from '../support/route-rows';
import { access, addressOf, routes } from '../support/routes';
import { type Answer, TestApp } from '../support/test-app';

/** Rows of one kind: of 甲局, of another unit, of another office, and one that nobody has. Absent: there cannot be one. */
interface Known {
  readonly own?: string;
  readonly otherUnit?: string;
  readonly otherOffice?: string;
  readonly nobody: string;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const NO_NUMBER = '999999999';

describe('every route and every role', () => {
  let app: TestApp;
  let world: Readonly<Record<RowKind, Known>>;
  beforeAll(async () => {
    app = await TestApp.start();
    world = await aWorld(app);
  });
  afterAll(() => app.close());

  it('have said of which rows they are, and where that is shown if not here', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(access).sort());
    for (const rule of Object.values(rows))
      if (typeof rule === 'object' && 'shownIn' in rule)
        expect([rule, existsSync(projectPath(rule.shownIn))]).toEqual([rule, true]);
  });

  const walked = routes.flatMap(({ route, method, path, allowed }) => {
    const rule = rows[route];
    return isRule(rule) && allowed !== 'public' ? allowed.map((who) => ({ route, method, path, who, rule })) : [];
  });

  it.each(walked)('$route as $who: a foreign row is answered like one that does not exist', async (one) => {
    const { method, path, who, rule } = one;
    const known = world[rule.row];
    const told = async (id: string) => {
      const params = { ':id': id, ':no': id, ':from': '1', ':to': '1' };
      const body = method === 'GET' ? undefined : JSON.stringify(rule.body?.(id) ?? {});
      const answer = await app.ask(method, addressOf(path, params), await app.tokenOf(who), body);
      const { code } =
        path.startsWith('/api/') && answer.statusCode >= 400 ? answer.json<{ code: string }>() : { code: '' };
      return { status: answer.statusCode, code };
    };
    const nobody = await told(known.nobody);
    // A body that is refused for itself would show nothing of the row.
    expect(nobody).not.toMatchObject({ code: 'invalid_input' });
    expect(nobody.status).toBeGreaterThanOrEqual(400);
    if (known.otherOffice !== undefined) expect(await told(known.otherOffice)).toEqual(nobody);
    if (known.otherUnit !== undefined && !seesAll(who) && rule.hidesOtherUnits)
      expect(await told(known.otherUnit)).toEqual(nobody);
    if (known.otherUnit !== undefined && seesAll(who)) expect(await told(known.otherUnit)).not.toEqual(nobody);
    if (known.own !== undefined) expect(await told(known.own)).not.toEqual(nobody);
  });
});

async function aWorld(app: TestApp): Promise<Readonly<Record<RowKind, Known>>> {
  const neighbour = await aNeighbour(app);
  const [own, other, theirs] = [
    await app.submitted(['甲局'], '2014-03-03'),
    await app.submitted(['乙局'], '2014-03-03'),
    (await neighbour.submitted()).itemId,
  ];
  const adopted = async (itemId: string) => {
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    const answer = await app.post('editor', '/api/v1/adoptions', adoption);
    const { event, entries } = answer.body as { event: { no: number }; entries: { no: number }[] };
    return { event: String(event.no), entry: String(entries[0]?.no) };
  };
  const [ofOwn, ofOther] = [await adopted(own), await adopted(other)];
  const scheme = { title: '信息奖励', asset: 'yuan', recipient: 'unit', tax: 'none', budgetSource: '信息工作经费' };
  const idOf = ({ body }: Answer) => (body as { id: string }).id;
  const schemeId = idOf(await neighbour.post('finance', '/api/v1/payout-schemes', scheme));
  const batchOf = { through: '2014-03', payOn: '2014-03-20' };
  const theirBatch = await neighbour.post('finance', '/api/v1/payout-batches', { schemeId, ...batchOf });
  const theirJob = await neighbour.post('audit_administrator', '/api/v1/verifications', {});
  // Of its own: it will be disabled, enabled and let back in.
  const invited = await app.post('security_administrator', '/api/v1/accounts', {
    login: 'x1',
    name: '某',
    role: 'editor',
  });
  const { account } = invited.body as { account: { id: number } };
  const stranger = await app.signIn('editor', neighbour.officeId, neighbour.unit);
  return {
    item: { own, otherUnit: other, otherOffice: theirs, nobody: NOBODY },
    event: { own: ofOwn.event, otherUnit: ofOther.event, nobody: NO_NUMBER },
    entry: { own: ofOwn.entry, otherUnit: ofOther.entry, nobody: NO_NUMBER },
    unit: { own: String(app.unit('丁街道')), otherOffice: String(neighbour.unit('外局')), nobody: NO_NUMBER },
    account: { own: String(account.id), otherOffice: String(stranger.caller.accountId), nobody: NO_NUMBER },
    session: { otherOffice: sessionOf(stranger.token), nobody: NOBODY },
    job: { otherOffice: idOf(theirJob), nobody: NOBODY },
    batch: { otherOffice: idOf(theirBatch), nobody: NOBODY },
  };
}

function sessionOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}
