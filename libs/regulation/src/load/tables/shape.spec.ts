import { Findings } from '../source/findings';
import { Reader } from '../source/reader';
import { readFraction, readShape } from './shape';
import type { MapNode, Node } from '../source/tree';
import { parseYamlTree } from '../source/yaml-tree';

function parse(source: string): { node: Node; reader: Reader; codes: () => string[] } {
  const findings = new Findings();
  const node = parseYamlTree('r.yaml', source, 1000, findings) as Node;
  return { node, reader: new Reader(findings), codes: () => findings.inOrder('r.yaml').map(({ code }) => code) };
}

function shapeOf(source: string) {
  const { node, reader, codes } = parse(source);
  return { shape: readShape(node as MapNode, 'point', reader), codes: codes() };
}

describe('fractions', () => {
  it.each([
    ['0.5', '1/2'],
    ['1/3', '1/3'],
    ['80%', '4/5'],
    ['-2', '-2'],
    ['+1.50', '3/2'],
    ['-1 / 4', '-1/4'],
  ])('reads %s exactly', (text, exact) => {
    const { node, reader } = parse(text);
    expect(readFraction(node, 'point', reader)?.toFraction()).toBe(exact);
  });

  it.each(['1/0', 'half', '1e3', '1/2%', '0.3.3'])('refuses %s', (text) => {
    const { node, reader, codes } = parse(text);
    expect(readFraction(node, 'point', reader)).toBeUndefined();
    expect(codes()).toEqual(['not_a_number']);
  });
});

describe('what is done to a number', () => {
  it('is nothing where none of the keys is written', () => {
    expect(shapeOf('{ times: a1 }')).toEqual({ shape: null, codes: [] });
  });

  it('reads every step', () => {
    const { shape, codes } = shapeOf(
      '{ every: 2, factor: 1/3, add: -1, digits: 1, round: down, at_least: 0, at_most: 50 }',
    );
    expect(codes).toEqual([]);
    expect(shape?.factor?.toFraction()).toBe('1/3');
    expect(shape).toMatchObject({ digits: 1, round: 'down' });
    expect([shape?.every, shape?.add, shape?.atLeast, shape?.atMost].map(String)).toEqual(['2', '-1', '0', '50']);
  });

  it.each([
    ['{ every: 0 }', 'wrong_type'],
    ['{ digits: 1.5 }', 'wrong_type'],
    ['{ round: evenly }', 'unknown_word'],
    ['{ at_least: 2, at_most: 1 }', 'range_upside_down'],
    ['{ factor: x }', 'not_a_number'],
  ])('refuses %s', (source, code) => expect(shapeOf(source).codes).toEqual([code]));
});
