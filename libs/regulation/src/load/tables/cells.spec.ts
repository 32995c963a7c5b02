import { loadSample, only, sampleRegulation, adoptionRule } from '../regulation.fixture';

/** What a cell of `pub` or `form` fits, read from a table of `all` hits where nothing else can go wrong. */
function cell(domain: 'pub' | 'form', text: string): string[] | 'any' {
  const table = `- [id, pub, form, column, point, clause]
    - [rest, '*', '*', '*', 1, '1.1']
    - [x, ${domain === 'pub' ? `${text}, '*'` : `'*', ${text}`}, '*', 1, '1.1']`;
  const row = sampleRegulation(adoptionRule(table, '    hit: all\n')).eventRules[0]?.rows[1];
  const words = row?.match.get(domain);
  return words ? [...(words as Set<string>)] : 'any';
}

describe('cells', () => {
  it('fits a word', () => expect(cell('form', 'single')).toEqual(['single']));
  it('fits either of two', () => expect(cell('form', 'single|combined')).toEqual(['single', 'combined']));
  it('fits everything but a word, a field left out included', () =>
    expect(cell('form', "'!single'")).toEqual(['combined', '-']));
  it('fits everything but both, because ! stands before the whole', () =>
    expect(cell('form', "'!single|-'")).toEqual(['combined']));
  it('fits a publication at every level it has', () =>
    expect(cell('pub', '专报信息')).toEqual(['专报信息@district', '专报信息@city']));
  it('fits one publication exactly', () => expect(cell('pub', '专报信息@city')).toEqual(['专报信息@city']));
  it('fits every publication of a level', () => expect(cell('pub', "'@city'")).toEqual(['专报信息@city']));
  it('fits parts of different kinds', () =>
    expect(cell('pub', '政务|@city')).toEqual(['政务@district', '专报信息@city']));
  it.each(["'*'", 'null', "''"])('fits anything at %s', (text) => expect(cell('form', text)).toBe('any'));

  it('names the nearest known words for one it does not know, and only once', () => {
    const table = `- [id, pub, form, column, point, clause]
      - [a, 专报息, singel, '*', 1, '1.1']
      - [b, '*', '*', '*', 1, '1.1']`;
    const findings = only(loadSample(adoptionRule(table, '    hit: first\n')).findings, 'unknown_word');
    expect(findings.map((finding) => finding.advice)).toEqual([
      expect.stringContaining('专报信息'),
      expect.stringContaining('single'),
    ]);
  });

  it('says of a level without publications that it is empty, not unknown', () => {
    const domains = 'domains: { level: [district, city], pub: { 政务: district } }';
    const table = `- [id, pub, point, clause]
      - [a, '@city', 1, '1.1']`;
    const [finding] = only(loadSample({ domains, events: '', ...adoptionRule(table) }).findings, 'unknown_word');
    expect(finding?.zh).toContain('没有一种刊物属于');
  });
});
