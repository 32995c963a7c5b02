import { cleanPastedText, pastedText } from './pasted-text';

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

describe('a table that is pasted', () => {
  it('keeps its rows as lines and its cells apart, an empty one too, and is counted so that somebody can be told', () => {
    const table = '乡镇\t面积\t备注\r\n丙镇\t12\t\r\n丁镇\t8\t补种\r\n';
    expect(pastedText(`各镇进展：\r\n${table}以上。`)).toEqual({
      text: '各镇进展：\n乡镇、面积、备注\n丙镇、12、—\n丁镇、8、补种\n以上。',
      tables: 1,
    });
  });

  it('is not seen in lists and in a single tab, which Word puts behind numbers and signs', () => {
    const list = '1.\t春耕\n2.\t备耕\n\uf0b7\t灌溉\n\uf0b7\t排涝\n一、\t总体\n二、\t分项';
    expect(pastedText(list)).toEqual({ text: cleanPastedText(list), tables: 0 });
    expect(pastedText('联系人\t张某').tables).toBe(0);
  });
});
