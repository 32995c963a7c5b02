import { contentOf, particularsOf, type RecordedEvent } from './event';

const event = (content: object): RecordedEvent => ({
  ...{
    no: 7,
    type: 'instruction',
    occurredOn: '2014-03-05',
    bookedMonth: '2014-03',
    recordedAt: '2014-03-05T02:00:00Z',
  },
  ...{ itemId: null, recordedBy: '编辑', actsOn: null, takenBackBy: null, content: content as never },
});

describe('what a recorded event says', () => {
  it('names its particulars in Chinese, and leaves out what stands in columns of its own', () => {
    const said = event({
      fields: { level: 'city', rank: 'principal_leader' },
      about: { leader: '王某', title: '春耕进展', text: '请阅' },
    });
    expect(particularsOf(said, undefined)).toEqual(['领导：王某', '级别：city', '领导序列：主要领导']);
  });

  it('says where a forward went instead of the code of its route', () => {
    const about = { title: '春耕进展', route: 'to_city', to_office: '市政府办公室', document_no: '12' };
    expect(particularsOf(event({ fields: {}, about }), undefined)).toEqual(['报往：市政府办公室', '文号：12']);
  });

  it('calls a route that the regulation prices as the regulation does', () => {
    const vocabularies = { route: [{ word: 'to_province', title: '市选报省' }] };
    const said = event({ fields: { route: 'to_province' }, about: { to_office: '省政府办公厅' } });
    expect(particularsOf(said, { vocabularies } as never)).toEqual(['报往：省政府办公厅', '上报渠道：市选报省']);
  });

  it('names a publication without the level its key carries', () => {
    expect(particularsOf(event({ fields: { pub: '政府专报@city' } }), undefined)).toEqual(['刊物：《政府专报》']);
  });

  it('is empty where an event says nothing, so that no list breaks on an old one', () => {
    expect(contentOf(event({}))).toEqual({ units: [], fields: {}, about: {}, reason: null });
  });
});
