/** What a liaison writes; the one with an attachment nobody should mention is a draft the check finds something in. */
const TEXT =
  '入冬以来，我镇把困难群众温暖过冬作为大事，提前摸排、精准发放。\n\n一、基本情况。全镇登记困难群众 286 户、612 人，其中五保对象 41 人。\n\n' +
  '二、主要做法。逐户核对名册，棉被、棉衣和取暖煤送到家中，签字留存。\n\n三、下步打算。对新增困难户随时登记、随时发放。';
/** A first report is short. */
const FIRST = '接群众报告后，值班人员立即赶到现场处置，目前情况可控，后续情况续报。';
const ALIKE = '青荻镇冬春救灾救助物资全部发放到户';

/**
 * A working day in the demo office: what lies on the desks when pictures are taken. Answers the ids of what was made and of
 * what the demo brought.
 */
export async function workADay({ ask, sheet }, now) {
  const at = (minutes) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
  const today = at(480).slice(0, 10);
  const declaration = { checkedBy: '青荻镇保密员', checkedOn: today };
  const first = async (login, path) => (await ask(login, 'GET', path)).rows[0];
  const draft = async (title, body) => {
    const saved = await ask('town', 'POST', '/api/v1/items/drafts', { title, body });
    return { id: saved.item.id, version: saved.draft.version };
  };
  const submit = ({ id, version }) =>
    ask('town', 'POST', `/api/v1/items/${id}/submission`, { version, declaration, occurredOn: today });
  const submitted = async (title, text) => {
    const begun = await draft(title, text);
    await submit(begun);
    return begun.id;
  };

  for (const [title, severity, happened, aware] of [
    ['青荻镇境内两车相撞，3 人受轻伤', '较大', -200, -185],
    ['青荻镇一企业仓库起火，未造成人员伤亡', '重大', -34, -26],
    ['青荻镇低温雨雪致部分路段结冰', '较大', -18, -11],
  ]) {
    const begun = await draft(title, FIRST);
    const urgency = { severity, happenedAt: at(happened), awareAt: at(aware) };
    await ask('town', 'POST', `/api/v1/items/${begun.id}/urgency`, urgency);
    await submit(begun);
  }
  const returned = await submitted('青荻镇召开农村饮水安全推进会', '会议部署管网改造和水质检测，十二月底前完成。');
  await ask('editor', 'POST', `/api/v1/items/${returned}/receipt`, {});
  const opinion = '请补充受益户数、工程完成时间和资金来源。';
  await ask('editor', 'POST', `/api/v1/items/${returned}/return`, { opinion });
  const alike = await submitted(ALIKE, TEXT);
  const written = await draft('青荻镇困难群众冬春救助全部到位', `${TEXT}\n附件为机密材料。`);

  await ask('admin', 'POST', '/api/v1/periods/2014-12/holding', { reason: '请各单位核对十二月得分' });
  const { rows: entries } = await ask('town', 'GET', '/api/v1/statements?period=2014-12');
  const words = '此条由我镇与区民政局合作，素材和文稿都由我镇提供，应按约定的七成计分。';
  const objection = await ask('town', 'POST', '/api/v1/objections', { entry: entries[0].no, words });
  const answer = '请把双方盖章的合作说明传来。';
  await ask('leader', 'POST', `/api/v1/objections/${objection.id}/messages`, { words: answer });

  const headings = ['标题', '报送日期', '供稿单位', '保密审查人', '保密审查日期'];
  const rows = [
    ['青荻镇完成秸秆禁烧包保责任书签订', '2014-12-03', '青荻镇', '王某', '2014-12-03'],
    ['石槲镇推进土地流转', '2014-12-32', '石槲镇', '李某', '2014-12-30'],
    ['区教育局部署校车安全排查', '2014-12-18', '区教育和体育局', '张某', '2014-12-18'],
  ];
  const file = await sheet('信息', headings, rows);
  const name = encodeURIComponent('十二月补录信息.xlsx');
  const imported = await ask('editor', 'POST', `/api/v1/imports?kind=items&name=${name}`, file);

  const bulletin = await first('editor', '/api/v1/bulletins?status=draft');
  await ask('editor', 'POST', `/api/v1/bulletins/${bulletin.id}/submission`, { note: '请审批' });
  await ask('admin', 'POST', '/api/v1/webhooks', { url: 'https://oa.example.gov.cn/hooks/ledger', kinds: [] });
  const kinds = ['adopted', 'instructed', 'deduction'];
  await ask('admin', 'POST', '/api/v1/webhooks', { url: 'https://duban.example.gov.cn/ledger', kinds });
  return {
    draft: written.id,
    alike,
    objection: objection.id,
    import: imported.id,
    bulletin: bulletin.id,
    // Written by the editor out of several, so it has a text.
    combined: (await first('editor', `/api/v1/items?status=in_work&text=${encodeURIComponent('综述')}`)).id,
    issue: (await first('editor', '/api/v1/issues?status=open')).id,
    upperList: (await first('editor', '/api/v1/upper-lists')).id,
    batch: (await first('finance', '/api/v1/payout-batches?state=paid')).id,
    yearEnd: (await first('editor', '/api/v1/year-ends')).id,
  };
}
