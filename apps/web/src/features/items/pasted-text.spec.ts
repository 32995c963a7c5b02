import { cleanPastedText } from './pasted-text';

describe('text pasted from Word', () => {
  it('keeps its paragraphs and loses the indents that were made of blanks', () => {
    expect(cleanPastedText('\u3000\u3000第一段。\r\n\r\n\r\n\r\n  第二段。  \r\n')).toBe('第一段。\n\n第二段。');
  });

  it('turns the signs of list fonts into dashes, since they are boxes on every other screen', () => {
    expect(cleanPastedText('\uf0b7\t春耕面积\n● 灌溉用水')).toBe('- 春耕面积\n- 灌溉用水');
  });

  it('drops what nobody can see and a search for duplicates would stumble over', () => {
    expect(cleanPastedText('\ufeff春\u200b耕\u00a0备耕\v下一行')).toBe('春耕 备耕\n下一行');
  });

  it('touches no word, however odd', () => {
    expect(cleanPastedText('价格为 3.5 元·公斤（2014 年）')).toBe('价格为 3.5 元·公斤（2014 年）');
  });
});
