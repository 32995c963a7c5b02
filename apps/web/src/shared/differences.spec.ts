import { differences } from './differences';

const days = (text: string) => ({ label: '各单位核对', text });

describe('the differences of two states of a setting', () => {
  it('name what was decided otherwise and nothing else, so that whoever comes second sees it at a glance', () => {
    const answer = { label: '答复', text: '5 个工作日' };
    expect(differences([days('3 个工作日'), answer], [days('7 个工作日'), answer])).toEqual([
      { label: '各单位核对', was: '3 个工作日', now: '7 个工作日' },
    ]);
    expect(differences([answer], [answer])).toEqual([]);
  });

  it('name what came and what went', () => {
    expect(differences([days('3 个工作日')], [{ label: '抄送', text: '县委办公室' }])).toEqual([
      { label: '抄送', was: '', now: '县委办公室' },
      { label: '各单位核对', was: '3 个工作日', now: '' },
    ]);
  });
});
