import { someBulletin } from '../domain/bulletin.fixture';
import { colophonIn, keywordsOf } from './keywords';

describe('the keywords of a rendering', () => {
  it('come back as they were, whatever the document number is written in', () => {
    const bulletin = someBulletin({ documentNo: '新政(办)信通〔2026〕3号 "甲"' });
    expect(keywordsOf(bulletin)).toMatch(/^[\x21-\x7e ]+$/);
    expect(colophonIn(keywordsOf(bulletin))).toEqual({ ...bulletin.colophon, documentNo: bulletin.documentNo });
  });

  it('say of a draft that it has no number yet', () => {
    expect(colophonIn(keywordsOf(someBulletin({ documentNo: null })))?.documentNo).toBeNull();
  });

  it('are not read from what merely looks like them', () => {
    const keywords = keywordsOf(someBulletin());
    expect(colophonIn('政务信息 通报')).toBeNull();
    expect(colophonIn(keywords.replace(/sha256=../, 'sha256=zz'))).toBeNull();
    expect(colophonIn(keywords.replace(/no=\S+/, 'no=%E6%'))).toBeNull();
  });
});
