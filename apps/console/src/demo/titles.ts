import type { LocalDate } from '@app/kernel';
import { subdistrictNames, townshipNames, type Body } from './bodies';
import type { Random } from './random';

/** What sort of information an item is; it decides how it is written and how likely an editor takes it. */
export type ItemKind = 'news' | 'figures' | 'problem' | 'research' | 'urgent';

export interface Title {
  readonly text: string;
  /** What it is about, to find items that can be combined. */
  readonly topic: string;
}

const difficulties =
  `资金配套不足 基层人手紧缺 群众知晓率不高 后续管护跟不上 部门衔接不畅 历史遗留问题多 专业技术人员缺乏 基础设施薄弱 政策宣传不到位
  执法力量不足 数据口径不一 长效机制缺失 企业积极性不高 用地指标紧张 季节性反弹明显 信息不能共享`.split(/\s+/);
const measures =
  `组织领导 宣传发动 督查问责 经费保障 队伍建设 部门联动 源头管控 台账管理 分片包干 技术指导 绩效考核 示范带动 信息公开 上门服务
  错时执法 群众监督 应急值守 限时办结 村规民约 交叉检查`.split(/\s+/);
const manners =
  `扎实推进 统筹推进 稳步推进 全面启动 全力抓好 精心组织 提前谋划 持续深化 着力加强 进一步规范 积极探索 从严从实抓好 有序开展
  集中力量推进 创新方式开展`.split(/\s+/);
const results =
  `成效明显 进展顺利 取得阶段性成果 实现良好开局 受到群众好评 走在全市前列 提前完成任务 覆盖面进一步扩大 群众满意度提升 工作机制不断完善`.split(
    /\s+/,
  );
const meetings = `部署会 推进会 现场会 调度会 座谈会 培训班 专题会 总结会 联席会议 动员会`.split(/\s+/);
const inspections = `专项检查 “回头看” 交叉检查 联合督查 集中整治 明察暗访 拉网式排查 专项行动`.split(/\s+/);
const patterns =
  `四个到位 三个结合 五项举措 三个强化 “三步走” 四个突出 “三抓三促” 五个一 “两推进三提升” 六项机制`.split(/\s+/);
const mishaps: Readonly<Record<'cold' | 'flood' | 'hot' | 'any', readonly string[]>> = {
  cold: [
    '低温雨雪致部分路段结冰',
    '山林火情已扑灭，过火面积约{n}亩',
    '一处民房取暖不慎起火，无人员伤亡',
    '大棚受雪压损毁{n}座',
  ],
  flood: [
    '强降雨致{nn}亩农田受淹，正组织排涝',
    '短时强降雨引发山体小型滑坡，{n}户群众已转移',
    '河水超警戒水位，干部全员上堤巡查',
    '雷击致{n}台变压器受损，供电已恢复',
  ],
  hot: [
    '持续晴热，{nn}亩水稻出现旱情',
    '一名少年溺水，已全力搜救',
    '{n}名学生食用冷饮后身体不适，均已好转',
    '高温致一处配电房起火，已扑灭',
  ],
  any: [
    '境内两车相撞，{n}人受轻伤',
    '一企业仓库起火，未造成人员伤亡',
    '施工挖断供水管道，{nn}户停水，正在抢修',
    '{n}名群众因征地补偿到区上访，已劝返',
    '货车侧翻致省道单向受阻，已恢复通行',
    '一处燃气管道泄漏，周边{n}户已疏散',
  ],
};

type Write = (u: string, t: string, r: Random, on: LocalDate, where: string) => string;

/** Every way of saying it once; which one comes is left to chance. */
const news: readonly Write[] = [
  (u, t, r) => `${u}${r.pick(manners)}${t}工作`,
  (u, t, r) => `${u}${r.pick(manners)}${t}`,
  (u, t, r) => `${u}“${r.pick(patterns).replace(/[“”]/g, '')}”抓好${t}`,
  (u, t, r) => `${u}以${r.pick(measures)}为抓手推动${t}`,
  (u, t, r) => `${u}强化${r.some(measures, 2).join('和')} 确保${t}落到实处`,
  (u, t, r) => `${u}召开${t}${r.pick(meetings)}`,
  (u, t, r) => `${u}开展${t}${r.pick(inspections)}`,
  (u, t, r) => `${u}${t}${r.pick(results)}`,
  (u, t, r, on) => `${u}${season(on, r)}${t}${r.pick(results)}`,
  (u, t, r, on) => `${u}部署${season(on, r)}${t}工作`,
  (u, t, r) => `${u}${t}呈现${r.pick(['三', '四', '五'])}个特点`,
  (u, t, r, on) => `${u}${past(on)}完成${t}年度任务的${r.whole(12, 98)}%`,
  (u, t, r) => `${u}${t}惠及群众${r.whole(3, 180) * 100}余人`,
  (u, t, r, _, where) => `${u}深入${r.whole(3, 26)}个${where}开展${t}`,
  (u, t, r) => `${u}探索“${r.some(measures, 2).join('+')}”${t}新模式`,
  (u, t, r) => `${u}投入${r.whole(8, 960)}万元用于${t}`,
  (u, t) => `${u}建立${t}长效机制`,
  (u, t, r) => `${u}把好“${r.pick(['三关', '四关', '五关'])}”做细${t}`,
  (u, t, r) => `${u}组建${r.whole(2, 16)}个工作组推进${t}`,
  (u, t, r) => `${u}明确${r.whole(3, 9)}项任务推进${t}`,
  (u, t, r) => `${u}${t}${r.pick(['责任到人', '不留死角', '不走过场', '突出重点', '分类施策', '见行动见实效'])}`,
  (u, t, r) => `${u}${t}做到${r.pick(['早谋划、早部署、早落实', '人员、责任、措施三落实', '底数清、情况明、措施实'])}`,
  (u, t, r) => `${u}${r.pick(['主要负责人', '分管负责人', '班子成员'])}带队督导${t}`,
  (u, t, r) => `${u}印发方案 明确${t}${r.whole(3, 12)}项重点`,
  (u, t, r) => `区${r.pick(['人大常委会', '政协'])}视察${u}${t}工作`,
  (u, t, r) => `${u}${t}工作在全${r.pick(['市', '省'])}会议上作经验交流`,
];
const problem: readonly Write[] = [
  (_, t, r) => `当前${t}面临的${r.pick(['三', '四'])}个问题及建议`,
  (u, t, r) => `${u}反映${t}中${r.pick(difficulties)}`,
  (_, t, r) => `${t}${r.pick(difficulties)}问题值得关注`,
  (_, t, r) => `基层反映：${r.pick(difficulties)}影响${t}`,
  (u, t, r) => `${u}建议尽快解决${t}${r.pick(difficulties)}的问题`,
  (_, t, r) => `关于缓解${t}${r.pick(difficulties)}矛盾的建议`,
];
const research: readonly Write[] = [
  (u, t) => `${u}关于${t}情况的调研报告`,
  (_, t) => `我区${t}的现状、问题与对策`,
  (u, t) => `${u}${t}的实践与思考`,
  (_, t, r) => `以${r.pick(measures)}促进${t}的调查与建议`,
  (_, t, r) => `从${r.whole(5, 30)}个村看${t}：变化、难点和出路`,
];

/** Writes titles and never the same one twice in a year. */
export class Titles {
  private readonly used = new Set<string>();
  /** Topics in season, by unit and month. */
  private readonly topics = new Map<string, readonly string[]>();

  constructor(private readonly random: Random) {}

  write(body: Body, kind: ItemKind, on: LocalDate): Title {
    for (let attempt = 0; ; attempt++) {
      const title = this.draft(body, kind, on);
      if (this.used.has(title.text) && attempt < 50) continue;
      this.used.add(title.text);
      return title;
    }
  }

  private draft(body: Body, kind: ItemKind, on: LocalDate): Title {
    const r = this.random;
    const topic = r.pick(this.topicsOf(body, Number(on.slice(5, 7))));
    switch (kind) {
      case 'figures':
        return { text: this.figures(body, topic, on), topic };
      case 'urgent':
        return { text: this.urgent(body, on), topic };
      case 'problem':
        return { text: r.pick(problem)(body.short, topic, r, on, ''), topic };
      case 'research':
        return { text: r.pick(research)(body.short, topic, r, on, ''), topic };
      case 'news':
        return { text: r.pick(news)(body.short, topic, r, on, places[body.group]), topic };
    }
  }

  private topicsOf(body: Body, month: number): readonly string[] {
    const key = `${body.name} ${month}`;
    let topics = this.topics.get(key);
    if (!topics) this.topics.set(key, (topics = body.topics.filter((each) => isInSeason(each, month))));
    return topics;
  }

  private figures(body: Body, topic: string, on: LocalDate): string {
    const r = this.random;
    if (body.figures.length === 0) return `${body.short}${past(on)}${topic}情况`;
    const figure = r.pick(body.figures);
    const change = `${r.pick(['增长', '增长', '增长', '下降'])}${r.whole(1, 28)}.${r.whole(0, 9)}%`;
    return r.pick([
      `${past(on)}全区${figure}同比${change}`,
      `${past(on)}全区${figure}环比${change}，运行总体平稳`,
      `${body.short}：${past(on)}${figure}同比${change}`,
      `全区${figure}${past(on)}${change}的原因分析`,
    ]);
  }

  private urgent(body: Body, on: LocalDate): string {
    const r = this.random;
    const month = Number(on.slice(5, 7));
    const time = month <= 2 || month === 12 ? 'cold' : month <= 6 ? 'flood' : month <= 9 ? 'hot' : 'any';
    const place = [...townshipNames, ...subdistrictNames].includes(body.name) ? body.name : r.pick(townshipNames);
    const what = r.pick(r.chance(0.6) ? mishaps[time] : mishaps.any);
    const told = what.replace('{nn}', String(r.whole(2, 60) * 50)).replace('{n}', String(r.whole(2, 19)));
    return r.chance(0.5) ? `${place}${told}` : `${place}${told}（${body.short}${Number(on.slice(8, 10))}日报）`;
  }
}

/** Some work has its months; what has none is done all year. */
const seasons: readonly (readonly [RegExp, readonly number[]])[] = [
  [/春耕|春季|春检|义务植树/, [2, 3, 4]],
  [/春运|春风行动|就业援助月/, [1, 2]],
  [/高考|中考|夏粮|夏收/, [5, 6, 7]],
  [/汛|山洪|抗旱|防溺水|溺水|夏|暑|送清凉|高温|雷|游泳/, [4, 5, 6, 7, 8, 9]],
  [/秸秆禁烧/, [5, 6, 9, 10]],
  [/秋/, [8, 9, 10, 11]],
  [/冬|冰冻|越冬|年末|岁末|森林防火/, [11, 12, 1, 2, 3]],
  [/科技活动周|助残日|安全生产月|食品安全宣传周/, [5, 6]],
  [/税收宣传月/, [3, 4]],
  [/质量月/, [9]],
  [/黄金周/, [4, 5, 9, 10]],
];

function isInSeason(topic: string, month: number): boolean {
  return seasons.every(([words, months]) => !words.test(topic) || months.includes(month));
}

const places: Readonly<Record<Body['group'], string>> = {
  department: '乡镇和街道',
  other: '基层单位',
  township: '村',
  subdistrict: '社区',
};

/** The stretch an item of that day looks back on. */
function past(on: LocalDate): string {
  const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  if (day > 24)
    return month % 3 === 0 ? { 3: '一季度', 6: '上半年', 9: '前三季度', 12: '全年' }[month]! : `${month}月份`;
  if (month === 1) return '上年12月份';
  const whole: Readonly<Record<number, string>> = { 4: '一季度', 7: '上半年', 10: '前三季度' };
  return whole[month] ?? (day < 12 ? `${month - 1}月份` : `1至${month - 1}月`);
}

function season(on: LocalDate, r: Random): string {
  const times: readonly (readonly string[])[] = [
    ['节前', '冬季', '春节前'],
    ['节后', '春节期间', '早春'],
    ['春季', '春耕时节', '两会期间'],
    ['春季', '清明期间', '二季度'],
    ['汛前', '“五一”期间', '夏季'],
    ['汛期', '端午期间', '夏收时节'],
    ['汛期', '暑期', '下半年'],
    ['高温时节', '暑期', '秋季开学前'],
    ['秋季', '中秋期间', '国庆节前'],
    ['秋冬', '国庆期间', '四季度'],
    ['冬季', '入冬前', '秋冬'],
    ['年末', '冬季', '元旦前'],
  ];
  return r.pick(times[Number(on.slice(5, 7)) - 1] as readonly string[]);
}
