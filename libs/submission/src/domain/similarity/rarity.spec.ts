import { Rarity } from './rarity';
import { pairsOf, plainTitle } from './title-pairs';
import { ChangedTitle } from './titles';

const common = Array.from({ length: 300 }, (_, i) => `某镇精准发力抓实第${String.fromCodePoint(0x4e00 + i)}项工作`);

describe('what is rare among titles', () => {
  const line = '某区精准发力抓实危桥改造';
  const [right, wrong] = ['城关镇改造危桥方便出行', '某镇精准发力抓实招商引资'];
  const byRare = (rarity: Rarity, one: string, other: string) =>
    rarity.likeness(pairsOf(plainTitle(one)), pairsOf(plainTitle(other)));
  const asWritten = new ChangedTitle(line);

  it('tells more than what everybody writes, whatever the list of stock words knows', () => {
    const rarity = new Rarity(common);
    expect(asWritten.likeness(right)).toBeLessThan(asWritten.likeness(wrong));
    expect(byRare(rarity, line, right)).toBeGreaterThan(byRare(rarity, line, wrong) ?? NaN);
  });

  it('moves the likeness of titles halfway', () => {
    const rarity = new Rarity(common);
    const both = asWritten.likeness(right) + (byRare(rarity, line, right) ?? NaN);
    expect(new ChangedTitle(line, rarity).likeness(right)).toBe(Math.floor(both / 2));
  });

  it('is not asked in an office of few titles, where chance decides what is rare', () => {
    const few = new Rarity(common.slice(0, 20));
    expect(byRare(few, line, right)).toBeUndefined();
    expect(new ChangedTitle(line, few).likeness(right)).toBe(asWritten.likeness(right));
  });

  it('is no fault of titles without a letter', () => {
    expect(byRare(new Rarity(common), '……', '')).toBe(0);
  });
});
