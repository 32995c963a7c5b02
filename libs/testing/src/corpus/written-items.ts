import type { Random } from './random';
import { closings, openings, type Topic, topics, units } from './vocabulary';

/** An item as a unit would write it. */
export interface WrittenItem {
  readonly unit: string;
  readonly topic: string;
  readonly title: string;
  /** One paragraph a line. */
  readonly body: string;
}

export interface ItemWanted {
  readonly topic?: Topic;
  readonly unit?: string;
  /** Sentences besides opening and closing; 3 to 24 when left out. */
  readonly sentences?: number;
  /** Whether it opens and closes with the sentences everybody uses; half of them do when left out. */
  readonly boilerplate?: boolean;
}

/** An item on a topic. Two on one topic share its words and hardly a sentence. */
export function writtenItem(random: Random, wanted: ItemWanted = {}): WrittenItem {
  const about = wanted.topic ?? random.one(topics);
  const unit = wanted.unit ?? random.one(units);
  const count = wanted.sentences ?? (random.chance(25) ? random.int(3, 5) : random.int(6, 24));
  const boilerplate = wanted.boilerplate ?? random.chance(50);
  const sentences = Array.from({ length: count }, () => sentence(random, about, unit));
  const lines = [
    ...(boilerplate ? [random.one(openings)] : []),
    ...inParagraphs(random, sentences),
    ...(boilerplate ? [random.one(closings)] : []),
  ];
  return { unit, topic: about.name, title: title(random, about, unit), body: lines.join('\n') };
}

function title(random: Random, about: Topic, unit: string): string {
  const who = random.one([unit, unit, '我区', '']);
  const [thing, result] = [random.one(about.things), random.one(about.results)];
  const how = random.one(['多措并举', '三措并举', '扎实', '积极', '全力', '强化举措', '创新机制', '精准发力']);
  const own = `${random.one(KINDS)}${random.one(OBJECTS)}`;
  return random.one([
    () => `${who}${random.one(VERBS)}${own}服务${about.name}`,
    () => `${who}${random.one(MANNERS)}${random.one(VERBS)}${own}，${result}`,
    () => `${who}${how}破解${own}${random.one(VERBS)}难`,
    () => `${thing}与${own}${random.one(VERBS)}存在的问题及建议`,
    () => `${who}${random.one(HANDS)}${random.one(VERBS)}${own}做法值得推广`,
    () => `${own}${random.one(LACKS)}影响${thing}`,
    () => `${random.one(CAUSES)}致${who}${thing}${random.one(LACKS)}`,
    () => `${who}${how}推进${about.name}工作`,
    () => `${who}${how}抓好${thing}`,
    () => `${who}${random.one(about.deeds)}成效明显`,
    () => `${thing}存在的${random.one(['问题', '困难', '短板'])}应引起重视`,
    () => `${who}反映${thing}亟待规范`,
    () => `${who}“${random.int(2, 6)}个到位”抓${about.name}促${result}`,
    () => `基层建议加大${thing}扶持力度`,
    () => `${who}${thing}调查`,
    () => `${who}${about.name}呈现${result}态势`,
    () => `${who}${random.one(about.deeds)}，${result}`,
  ])();
}

function inParagraphs(random: Random, sentences: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const size = random.int(2, 4);
    lines.push(sentences.slice(at, at + size).join(''));
    at += size;
  }
  return lines;
}

/** One sentence: what was done, where, how much of it, what came of it, what is amiss. */
function sentence(random: Random, { name, things, deeds, results }: Topic, unit: string): string {
  const [thing, other] = random.some(things, 2) as [string, string];
  const [deed, another] = random.some(deeds, 2) as [string, string];
  const result = random.one(results);
  const place = random.one([unit, `${unit}${village(random)}`, village(random), '辖区内', '各村居', '有关部门']);
  const much = amount(random);
  const detail = detailOf(random);
  const time = random.one([
    `${random.int(1, 12)}月份`,
    '截至目前',
    '今年以来',
    '近日',
    '第一季度',
    '连日来',
    '入夏以来',
  ]);
  const who = random.one(['分管领导', '村两委', '驻村干部', '业务骨干', '执法人员', '志愿者', '技术专家', '网格员']);
  return random.one([
    () => `${time}，${place}围绕${thing}，${deed}${much}，${detail}，${result}。`,
    () => `针对${thing}和${other}，${place}由${who}牵头，${deed}，同时${another}，${detail}。`,
    () =>
      `${time}共投入资金${random.int(8, 980)}万元用于${thing}，${detail}，覆盖${random.int(3, 90)}个${random.one(['村', '社区', '小组', '企业'])}。`,
    () => `${who}反映，${thing}的主要困难在于${random.one(LACKS)}，${random.one(LACKS)}，${detail}。`,
    () =>
      `${place}召开${name}${random.one(['推进会', '现场会', '调度会', '座谈会'])}，明确${random.int(3, 12)}项任务，要求${detail}。`,
    () =>
      `一位来自${village(random)}的${random.one(['种植户', '负责人', '村民', '店主', '老党员'])}说，${deed}以后，${detail}，${random.one(VOICES)}。`,
    () =>
      `通过${deed}，${thing}由原来的${random.int(10, 400)}${random.one(MEASURES)}变为${random.int(10, 900)}${random.one(MEASURES)}，${detail}。`,
    () =>
      `在${other}方面，建立${random.one(['周通报', '月考核', '日调度', '红黄牌预警', '责任倒查'])}制度，${detail}，对${random.int(2, 15)}家进展缓慢的单位进行了${random.one(['通报', '约谈', '督办', '问责'])}。`,
    () =>
      `调查发现，${random.int(12, 68)}%的受访者认为${thing}${random.one(LACKS)}，${random.int(5, 40)}%希望${detail}。`,
    () =>
      `受${random.one(CAUSES)}影响，${place}${thing}${random.one(['较为紧张', '进展不快', '出现反弹', '成本上升'])}，${detail}，涉及${much}。`,
    () => `${place}把${thing}与${other}结合起来，${detail}，${random.one(VOICES)}。`,
    () =>
      `建议上级${random.one(['尽快出台', '抓紧修订', '研究制定'])}${thing}${random.one(['管理办法', '补助标准', '实施细则', '技术规范'])}，${detail}。`,
    () =>
      `为此，${place}${another}，${detail}，由${who}逐一对接${village(random)}等${random.int(2, 26)}个点位，${time}完成${much}。`,
    () => `${result}的背后，是${place}对${thing}的重新梳理：${detail}，${another}在后。`,
  ])();
}

/** A clause of its own for nearly every sentence: what makes one report another. */
function detailOf(random: Random): string {
  const thing = `${random.one(KINDS)}${random.one(OBJECTS)}`;
  return random.one([
    () => `${random.one(MANNERS)}${random.one(VERBS)}${thing}`,
    () => `${random.one(MANNERS)}把${thing}${random.one(['交给', '分到', '并入', '移交'])}${random.one(HANDS)}`,
    () => `${random.one(HANDS)}${random.one(MANNERS)}${random.one(VERBS)}${thing}`,
    () => `${thing}${random.one(MANNERS)}由${random.one(HANDS)}${random.one(VERBS)}`,
  ])();
}

const KINDS = [
  ...['闲置', '破损', '临时', '老旧', '季节性', '跨村', '沿河', '连片', '低效', '首批', '剩余', '偏远', '新增', '零散'],
  ...['示范', '备用', '超期', '在册', '流动', '公用'],
];
const OBJECTS = [
  ...['厂棚', '台账', '便道', '仓库', '合同', '设施', '车辆', '地块', '档案', '账款', '管线', '摊点', '材料', '招牌'],
  ...['水井', '围墙', '样品', '名单', '票据', '机具', '庭院', '路灯', '宣传栏', '标牌', '物料', '苗木', '桥涵', '沟渠'],
];
const VERBS = [
  ...['登记', '腾退', '修补', '复查', '盘活', '清点', '回收', '更换', '编号', '公示', '抽检', '轮换', '加固', '转运'],
  ...['划分', '出租', '核减', '补种', '封存', '验收', '拍照', '评估', '调剂', '疏通'],
];
const MANNERS = [
  ...[
    '逐户',
    '分片',
    '当天',
    '连夜',
    '按季',
    '按人头',
    '随机',
    '统一',
    '提前',
    '就近',
    '分批',
    '上门',
    '限期',
    '对照图纸',
  ],
  ...['凭票', '错峰', '联合', '轮流', '雨后', '挂牌'],
];
const HANDS = [
  ...['合作社', '村会计', '物业公司', '包片干部', '老支书', '农机手', '业主代表', '供电所', '派出所', '监理单位'],
  ...['志愿队', '承包户', '校医', '信用社', '保险公司', '园区管委会', '退休教师', '货运司机'],
];

const LACKS = [
  ...['专业人员不足', '资金渠道单一', '群众知晓率不高', '部门之间信息不通', '配套政策没有跟上', '设备老化严重'],
  ...['土地手续办理周期长', '市场价格波动较大', '管护责任没有落实', '标准不统一', '年轻人不愿从事', '监管力量薄弱'],
];
const VOICES = [
  ...[
    '心里踏实多了',
    '少跑了许多冤枉路',
    '收入比往年多了一截',
    '大家的劲头更足了',
    '出门就能把事办成',
    '再也不用发愁销路',
  ],
  ...['孩子上学放心了', '夜里也敢走了', '盼了多年的事有了着落', '街坊邻里都愿意出力'],
];
const CAUSES = [
  '持续低温阴雨',
  '原材料涨价',
  '外出务工返乡',
  '市场需求回落',
  '强对流天气',
  '节日消费',
  '上游来水偏少',
  '环保限产',
];
const MEASURES = ['户', '人次', '亩', '处', '台套', '吨', '公里', '件'];

function village(random: Random): string {
  return `${random.one(['王', '李', '张', '陈', '下', '上', '东', '西', '小', '老', '赵', '杨', '高', '石'])}${random.one(['家', '坊', '塘', '洼', '沟', '坪', '湾', '岗', '桥', '店'])}${random.one(['村', '社区', '组', '片区'])}`;
}

function amount(random: Random): string {
  return `${random.int(3, 5200)}${random.one(MEASURES)}`;
}
