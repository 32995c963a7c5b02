import { Fraction } from '../../model/fraction';
import { Findings } from '../source/findings';
import { readNumberCell } from './number-cells';
import { Reader } from '../source/reader';
import type { Node } from '../source/tree';

const at = { file: 'r.yaml', line: 1, column: 1 };
const scalar = (text: string | null): Node => ({ kind: 'scalar', text, at });

function read(text: string | null, percentOfMembers = false) {
  const findings = new Findings();
  const cell = readNumberCell(scalar(text), 'words', new Reader(findings), { percentOfMembers });
  return { ...cell, codes: findings.inOrder('r.yaml').map((finding) => finding.code) };
}

/** Which of these a cell fits. */
const NUMBERS = ['-', '-1', '0', '0.8', '1', '9', '10', '10.5', '12', '20', '21'];
function fits(text: string): string[] {
  const { test, broken } = read(text);
  expect(broken).toBe(false);
  return NUMBERS.filter((number) => test === 'any' || test.has(number));
}

describe('cells of a number', () => {
  it.each([
    ['12', ['12']],
    ['>=12', ['12', '20', '21']],
    ['>12', ['20', '21']],
    ['>= 12', ['12', '20', '21']],
    ['<=0', ['-1', '0']],
    ['<0', ['-1']],
    ['10..20', ['10', '10.5', '12', '20']],
    ['80%', ['0.8']],
    ['0.80', ['0.8']],
    ['1|9..10', ['1', '9', '10']],
    ['12|-', ['-', '12']],
    ['-', ['-']],
    ['*', NUMBERS],
    ['!12', NUMBERS.filter((number) => number !== '12')],
    ['!-', NUMBERS.filter((number) => number !== '-')],
    ['!1..10|20', ['-', '-1', '0', '0.8', '10.5', '12', '21']],
    ['!>=10|-', ['-1', '0', '0.8', '1', '9']],
    ['-1..0', ['-1', '0']],
    ['!*', []],
  ])('fits what %s says', (text, expected) => expect(fits(text)).toEqual(expected));

  it('fits anything where nothing is written', () => {
    expect(read(null)).toEqual({ test: 'any', broken: false, codes: [] });
    expect(read('*').test).toBe('any');
  });

  it('takes a quotient exactly, as a third of the target is no decimal', () => {
    const { test } = read('>=1/3');
    expect(test !== 'any' && [new Fraction(1, 3), new Fraction('0.333333')].map((value) => test.holds(value))).toEqual([
      true,
      false,
    ]);
  });

  it('takes a percentage in a column of ranks for that part of the members', () => {
    const { test } = read('<=30%', true);
    const place = (part: Fraction) => part.mul(10);
    expect(test !== 'any' && test.holds(new Fraction(3), place)).toBe(true);
    expect(test !== 'any' && test.holds(new Fraction(4), place)).toBe(false);
  });

  it.each([
    ['a word', 'many', 'not_a_number'],
    ['a number with its unit', '800字', 'not_a_number'],
    ['half a stretch', '10..', 'not_a_number'],
    ['a quotient of nothing', '>=1/0', 'not_a_number'],
    ['an empty part', '1|', 'not_a_number'],
    ['a stretch upside down', '20..10', 'range_upside_down'],
    ['places and parts of the members that nobody can put in order', '!3|30%', 'not_a_number'],
  ])('refuses %s and says that the cell is broken', (_name, text, code) => {
    expect(read(text, true)).toEqual({ test: 'any', broken: true, codes: [code] });
  });
});
