import { bulletinContent } from './bulletin-content';
import { someFigures } from './bulletin-figures.fixture';
import { contentSha256, freshSeals, purgedSeal, type Sealed } from './content-seal';
import { handWritten, keepEdited, mapParagraphs } from './edited-paragraphs';

const office = { name: '政府办', organ: '政府办' };
const content = bulletinContent(someFigures(), { office, recipients: '', copies: '', mode: 'full', topPlaces: 5 });
const seals = freshSeals(content, () => '0'.repeat(32));
const sealed = (more: Partial<Sealed> = {}) =>
  contentSha256(
    { id: 'a', content, documentNo: null, issuedOn: null, chainHead: { seq: 7, hash: 'h' }, ...more },
    seals,
  );
const write = (id: string, text: string) =>
  mapParagraphs(content, (each) => (each.id === id ? { ...each, text, edited: { by: '李', at: '' } } : each));

describe('the seal of a bulletin', () => {
  it('changes with any figure, word, number, day or end of the chain, so that a print can be proved unaltered', () => {
    const others = [
      ...[{ documentNo: '1号' }, { issuedOn: '2014-04-08' }, { id: 'b' }, { chainHead: { seq: 8, hash: 'h' } }],
      ...[{ content: write('advice', '改') }, { content: { ...content, title: '改' } }],
      { content: { ...content, annexes: [] } },
    ];
    expect(new Set([sealed(), ...others.map(sealed)]).size).toBe(others.length + 1);
    expect(sealed()).toBe(sealed({ content: JSON.parse(JSON.stringify(content)) as typeof content }));
  });

  it('still holds when words are purged, and nobody can try words against what is left', () => {
    const before = write('advice', '某信息');
    const gone = write('advice', '');
    const kept = { ...seals, advice: purgedSeal(seals['advice'], '某信息') };
    const of = { id: 'a', documentNo: null, issuedOn: null, chainHead: { seq: 7, hash: 'h' } };
    expect(contentSha256({ ...of, content: gone }, kept)).toBe(contentSha256({ ...of, content: before }, seals));
    expect(JSON.stringify(kept['advice'])).not.toContain('salt');
  });
});

describe('a draft drawn again', () => {
  it('keeps what was written by hand, with what is drafted now beside it', () => {
    const drawn = mapParagraphs(content, (each) => ({ ...each, text: '新', drawn: '新' }));
    const again = keepEdited(drawn, write('advice', '手写'));
    expect(handWritten(again)).toEqual([expect.objectContaining({ id: 'advice', text: '手写', drawn: '新' })]);
  });
});
