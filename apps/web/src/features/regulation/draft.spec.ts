import { fileOf, type Finding, lineOf, spanOf } from './draft';

const text = 'regulation: a\nversion: 2\n\nrules:';

describe('a place in a draft', () => {
  it('is shown by its line and selected from its first letter to its last', () => {
    expect(lineOf(text, 2)).toBe('version: 2');
    const [from, to] = spanOf(text, 2);
    expect(text.slice(from, to)).toBe('version: 2');
    expect(spanOf(text, 3)).toEqual([25, 25]);
  });

  it('is nothing beyond the end, as when the text was shortened since it was checked', () => {
    expect([lineOf(text, 9), spanOf('', 1)]).toEqual(['', [0, 0]]);
  });

  it('is in the file the finding names, and in the rules when it names another', () => {
    const finding = (file: string) => fileOf({ file } as Finding);
    expect([finding('cases.yaml'), finding('text.md'), finding('elsewhere')]).toEqual(['cases', 'text', 'source']);
  });
});
