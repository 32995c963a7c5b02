import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BulletinContent, paragraphsOf } from './bulletin';
import { bulletinContent } from './bulletin-content';
import type { BulletinChoices, BulletinFigures } from './bulletin-figures';
import { someFigures, someUnits } from './bulletin-figures.fixture';
import { someStandings } from './standings.fixture';

const choices: BulletinChoices = {
  ...{ office: { name: '岚亭区政府办', organ: '岚亭区人民政府办公室' }, recipients: '各单位', copies: '' },
  ...{ mode: 'full', topPlaces: 2 },
};
const draw = (figures: BulletinFigures = someFigures(), more: Partial<BulletinChoices> = {}) =>
  bulletinContent(figures, { ...choices, ...more });
const text = (content: BulletinContent, id: string) => paragraphsOf(content).find((each) => each.id === id)?.text;
const words = (content: BulletinContent) =>
  paragraphsOf(content)
    .map((each) => each.text)
    .join('');

describe('a bulletin', () => {
  it('is exactly the content kept beside this test, so that no figure, sentence or order changes unseen', () => {
    const golden = readFileSync(join(__dirname, 'bulletin-content.golden.json'), 'utf8');
    expect(JSON.parse(JSON.stringify(draw()))).toEqual(JSON.parse(golden));
  });

  it('names those who share a place together, and gives the next place to nobody', () => {
    expect(text(draw(), 'leading')).toBe(
      '部门中，水利局以120分居首位，其后为民政局（15分）。乡镇中，东河镇、西山镇以83.5分并列首位。',
    );
  });

  it('names nobody beyond the mode, so that publishing a ranking stays a choice', () => {
    const named = (mode: BulletinChoices['mode']) =>
      someUnits.map(([, name]) => name).filter((name) => words(draw(undefined, { mode, topPlaces: 1 })).includes(name));
    expect(named('full')).toEqual(someUnits.map(([, name]) => name));
    expect(named('top')).toEqual(['水利局', '东河镇', '西山镇']);
    expect(named('own')).toEqual([]);
  });

  it('compares with nothing where the ledger does not reach back, instead of with zero', () => {
    const content = draw(someFigures({ before: null, lastYear: null, trend: [] }));
    expect(text(content, 'overview')).not.toContain('相比');
    expect(text(content, 'risen')).toBe('上季度没有可比数据，本季度不作升降比较。');
    const [table] = content.annexes[0]?.blocks ?? [];
    const changes = table?.type === 'table' ? table.groups[0]?.rows[0]?.cells.filter((cell) => cell.text === '—') : [];
    expect(changes).toHaveLength(7);
  });

  it('says that all is well when nothing happened that was not', () => {
    const cells = someUnits.map(([id]) => [id, 'count', 'submission', '', 1] as const);
    const now = someStandings({ units: someUnits, cells });
    const content = draw(someFigures({ now, shortfalls: [], instructions: [], faults: [], adjustments: [] }));
    expect(text(content, 'behind')).toBe('本季度各单位均有报送，任务全部完成，没有发生迟报、漏报、失实等情况。');
    expect(text(content, 'leading')).toBe('本季度各单位均未得分。');
    expect(content.sections.flatMap(({ blocks }) => blocks).map(({ type }) => type)).not.toContain('list');
    expect(content.final).toBe(false);
  });

  it('has a paragraph for everything always, so that a draft drawn again finds what was written by hand', () => {
    const empty = someFigures(
      { before: null, shortfalls: [], instructions: [], faults: [], adjustments: [] },
      { cells: [] },
    );
    const ids = (content: BulletinContent) => paragraphsOf(content).map(({ id }) => id);
    expect(ids(draw(empty))).toEqual(ids(draw()));
  });
});
