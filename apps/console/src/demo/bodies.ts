import { departments } from './departments';
import { others } from './others';

export type Group = 'department' | 'other' | 'township' | 'subdistrict';

/** A body of the demo district. The district and all its places are invented; nobody is named, only functions are. */
export interface Body {
  readonly name: string;
  /** How titles call it. */
  readonly short: string;
  readonly group: Group;
  /** What it writes about. */
  readonly topics: readonly string[];
  /** Figures it publishes month by month. */
  readonly figures: readonly string[];
}

/** `name short | topics | figures`, words apart by blanks. */
export function bodyOf(group: Group, line: string): Body {
  const [head = '', topics = '', figures = ''] = line.split('|').map((part) => part.trim());
  const [name = '', short = name] = head.split(/\s+/);
  return { name, short, group, topics: words(topics), figures: words(figures) };
}

export const townshipNames = '青荻镇 石槲镇 望樵镇 白蘋镇 松鹇镇 横渚镇 南蔺镇 雁泖镇 竹箬镇 云棹乡 鹤汀乡'.split(' ');
export const subdistrictNames = '启棠街道 文澍街道 东霁街道 北泠街道'.split(' ');

const townshipTopics = words(
  `春耕备耕 夏粮收购 秸秆禁烧 农村危房改造 土地流转 新农合参保缴费 新型农村养老保险扩面 计划生育优质服务 森林防火
  防汛抗旱 农田水利冬修 村级财务清理 村务公开 农村环境连片整治 生活垃圾集中清运 通村公路养护 农村饮水安全 信访积案化解
  矛盾纠纷大排查 平安乡镇创建 村级组织活动场所建设 留守儿童关爱 五保老人集中供养 低保动态管理 蔬菜基地建设 特色种植
  畜禽养殖污染治理 农民专业合作社发展 富余劳动力转移培训 返乡创业扶持 集镇规划建设 违法用地整治 重点项目征地拆迁
  安全生产大检查 烟花爆竹安全监管 校车安全排查 食品小作坊整治 文化广场建设 农家书屋管理 移风易俗 党员干部下基层 冬春救灾救助
  小型水库除险加固 山塘清淤 油菜机播 茶园改造 农机跨区作业 重大动物疫病防控`,
);
const subdistrictTopics = words(
  `老旧小区改造 社区网格化管理 背街小巷整治 违法建设拆除 文明城区创建 流动人口服务管理 社区居家养老 社区矫正 就业援助
  小餐饮油烟治理 占道经营整治 楼宇经济服务 棚户区改造 物业纠纷调处 消防通道清理 群租房安全整治 社区卫生服务 便民服务中心建设
  志愿服务进社区 廉租住房审核 居民议事协商 高层建筑消防检查 犬类管理 社区文化节 残疾人康复服务 城镇居民医保参保 低保复核
  社区警务共建 停车秩序整治 环卫保洁 雨污管网疏通 电梯安全排查 青少年假期活动 双拥共建 人民调解`,
);

/** How many bodies of each group to take, from the top of each list. */
export type BodyCounts = Readonly<Record<Group, number>>;

/** The 73 assessed bodies: 58 departments and others, 11 townships, 4 sub-districts. */
export const fullCounts: BodyCounts = { department: 42, other: 16, township: 11, subdistrict: 4 };

export function bodies(counts: BodyCounts): Body[] {
  const plain = (group: Group, names: readonly string[], topics: readonly string[]) =>
    names.map((name): Body => ({ name, short: name, group, topics, figures: [] }));
  const all: Readonly<Record<Group, readonly Body[]>> = {
    department: departments.map((line) => bodyOf('department', line)),
    other: others.map((line) => bodyOf('other', line)),
    township: plain('township', townshipNames, townshipTopics),
    subdistrict: plain('subdistrict', subdistrictNames, subdistrictTopics),
  };
  return (['department', 'other', 'township', 'subdistrict'] as const).flatMap((group) =>
    all[group].slice(0, counts[group]),
  );
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
