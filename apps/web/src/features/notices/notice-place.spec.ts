import { placeOf } from './notice-place';

describe('from a notice', () => {
  it('one goes to its item where it has one, since that is what it is about', () => {
    expect(placeOf({ kind: 'adopted', itemId: 'a1' })).toBe('/items/a1');
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
    'of %s one goes to the page on which it is dealt with, so that nobody has to look for it',
    (kind, place) => {
      expect(placeOf({ kind, itemId: null })).toBe(place);
    },
  );
});
