import { placeOf } from './notice-place';

const nothing = { itemId: null, draftId: null, bulletinId: null, objectionId: null, yearEndId: null, period: null };

describe('from a notice', () => {
  it.each([
    ['adopted', { itemId: 'a1' }, '/items/a1'],
    ['commission_answered', { draftId: 'd1', itemId: 'a1' }, '/items/a1'],
    ['commission_asked', { draftId: 'd1' }, '/commissions?draft=d1'],
    ['bulletin_submitted', { bulletinId: 'b1', period: '2014Q1' }, '/bulletins/b1'],
    ['objection_raised', { objectionId: 'o1', period: '2014-03' }, '/objections/o1'],
    ['year_end_open', { yearEndId: 'y1', period: '2014' }, '/year-ends/y1'],
    ['statement_due', { period: '2014-03' }, '/statement?month=2014-03'],
    ['deduction', { period: '2014-03' }, '/statement?month=2014-03'],
  ] as const)('of %s one goes to the very thing it is about', (kind, about, place) => {
    expect(placeOf({ ...nothing, ...about, kind })).toBe(place);
  });

  it.each([
    ['bulletin_published', '/bulletins'],
    ['commission_asked', '/commissions'],
    ['objection_decided', '/objections'],
    ['statement_due', '/statement'],
    ['year_end_open', '/year-ends'],
    ['quota_at_risk', '/items/new'],
    ['deduction', '/statement'],
    ['credited', '/statement'],
  ] as const)(
    'of %s that names none one goes to the page on which it is dealt with, so that nobody has to look for it',
    (kind, place) => {
      expect(placeOf({ ...nothing, kind })).toBe(place);
    },
  );
});
