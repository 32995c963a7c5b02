/** What titles say of whoever sends them or of nearly everything: it tells no two apart. Longest first. */
const STOCK = [
  ...['四措并举', '三措并举', '多措并举', '多管齐下', '多点发力', '进一步', '经济社会', '全面', '积极', '扎实', '切实'],
  ...['大力', '深入', '持续', '有效', '有力', '着力', '全力', '强化', '加强', '加大', '加快', '推进', '推动', '开展'],
  ...['做好', '抓好', '落实', '提升', '促进', '助推', '助力', '工作', '情况', '措施', '举措', '成效', '明显', '显著'],
  ...[
    '我区',
    '我县',
    '我市',
    '我镇',
    '我乡',
    '我街',
    '我局',
    '全区',
    '全县',
    '全市',
    '全镇',
    '某区',
    '某县',
    '关于',
    '信息',
    '报告',
    '反映',
    '建议',
  ],
];
const STOCK_WORDS = new RegExp(STOCK.join('|'), 'g');
/** Letters below which nothing but stock words would be left. */
const SHORTEST = 3;

/** The letters of a title without its stock words; all of them where little else stands. */
export function titleCore(letters: string): string {
  const core = letters.replace(STOCK_WORDS, '');
  return core.length >= SHORTEST ? core : letters;
}
