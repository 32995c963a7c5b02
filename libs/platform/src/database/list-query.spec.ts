import { ListQuery } from './list-query';

describe('the query of a page', () => {
  it('limits by what is given alone, in the order of the values', () => {
    const query = new ListQuery(['id'])
      .where('office_id = ?', 7)
      .whereGiven('kind = ?', undefined)
      .whereGiven('state = ?', 'done');
    expect(query.page(51)).toEqual(['WHERE office_id = ? AND state = ? ORDER BY id ASC LIMIT 51', [7, 'done']]);
  });

  it('goes on behind a place, bounded by the first column so that an index is read from there', () => {
    const at = new Date('2014-03-05T01:02:03.004Z');
    expect(new ListQuery(['at', 'draft', 'unit'], { descending: true }).behind([at, 'd', 3]).page(2)).toEqual([
      'WHERE at <= ? AND (at < ? OR at = ? AND draft < ? OR at = ? AND draft = ? AND unit < ?) ' +
        'ORDER BY at DESC, draft DESC, unit DESC LIMIT 2',
      [...Array<string>(3).fill('2014-03-05 01:02:03.004'), 'd', '2014-03-05 01:02:03.004', 'd', 3],
    ]);
  });

  it('begins at the beginning without a place, and needs no alternatives for a single column', () => {
    expect(new ListQuery(['seq']).behind(undefined).page(1)).toEqual(['ORDER BY seq ASC LIMIT 1', []]);
    expect(new ListQuery(['seq']).behind([9]).page(1)).toEqual(['WHERE seq > ? ORDER BY seq ASC LIMIT 1', [9]]);
  });

  it('begins at the place alone in a month that is read further, because SQLite may begin at the wrong one of two bounds', () => {
    const march = { from: '2014-03-01', to: '2014-03-31' };
    const newest = () => new ListQuery(['day', 'id'], { descending: true }).within('day', march);
    expect(newest().page(2)).toEqual([
      'WHERE day >= ? AND day <= ? ORDER BY day DESC, id DESC LIMIT 2',
      ['2014-03-01', '2014-03-31'],
    ]);
    expect(newest().behind(['2014-03-05', 'x']).page(2)).toEqual([
      'WHERE day >= ? AND day <= ? AND (day < ? OR day = ? AND id < ?) ORDER BY day DESC, id DESC LIMIT 2',
      ['2014-03-01', '2014-03-05', '2014-03-05', '2014-03-05', 'x'],
    ]);
    const invented = newest().behind(['2014-05-01', 'x']).page(2);
    expect(invented[1]).toEqual(['2014-03-01', '2014-03-31', '2014-05-01', '2014-05-01', '2014-05-01', 'x']);
  });

  it('names its index where a page begins within the list alone, since at an end there is nothing to pass over', () => {
    const newest = () => new ListQuery(['day', 'id'], { descending: true }).from('note_day');
    expect(newest().indexWithin).toBeUndefined();
    expect(newest().within('day', { to: '2014-03-31' }).indexWithin).toBe('note_day');
    expect(newest().behind(['2014-03-05', 'x']).indexWithin).toBe('note_day');
    const ofAMonth = newest().within('written_on', { from: '2014-03-01', to: '2014-03-31' });
    expect(ofAMonth.behind(['2014-03-05', 'x']).indexWithin).toBeUndefined();
  });

  it('looks for a text as it is written, because nobody who types 100% means every 100', () => {
    expect(new ListQuery(['id']).whereHolds(['name', 'login'], '100%_!').page(1)).toEqual([
      `WHERE (name LIKE ? ESCAPE '!' OR login LIKE ? ESCAPE '!') ORDER BY id ASC LIMIT 1`,
      ['%100!%!_!!%', '%100!%!_!!%'],
    ]);
  });

  it('finds besides what is known by another word, and says nothing of it where nothing is', () => {
    const found = (values: string[]) =>
      new ListQuery(['id']).whereHolds(['name'], '李', { column: 'subject', values }).page(1);
    expect(found(['account 9', 'account 12'])).toEqual([
      `WHERE (name LIKE ? ESCAPE '!' OR subject IN (?, ?)) ORDER BY id ASC LIMIT 1`,
      ['%李%', 'account 9', 'account 12'],
    ]);
    expect(found([])).toEqual([`WHERE name LIKE ? ESCAPE '!' ORDER BY id ASC LIMIT 1`, ['%李%']]);
  });
});
