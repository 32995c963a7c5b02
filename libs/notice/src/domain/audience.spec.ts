import { hears, kindsFor } from './audience';
import { noticeKinds } from './notice-kind';

describe('who hears of what', () => {
  it('is a liaison of that unit alone, however the kind concerns others too', () => {
    expect(hears('commission_overdue', 7, 'liaison', 7)).toBe(true);
    expect(hears('commission_overdue', 7, 'liaison', 8)).toBe(false);
    expect(hears('commission_overdue', null, 'liaison', 7)).toBe(false);
    expect(hears('commission_overdue', 7, 'editor', null)).toBe(false);
    expect(hears('commission_overdue', null, 'editor', null)).toBe(true);
  });

  it('is who has to act: a bulletin waits for leaders, an answered objection is prepared by editors', () => {
    expect(hears('bulletin_submitted', null, 'leader', null)).toBe(true);
    expect(hears('bulletin_submitted', null, 'editor', null)).toBe(false);
    expect(kindsFor('leader')).toEqual(['objection_due', 'bulletin_submitted']);
  });

  it('is somebody for each kind, since a kind nobody hears of would be told in vain', () => {
    const heard = new Set(['liaison', 'editor', 'leader'].flatMap(kindsFor));
    expect(noticeKinds.filter((kind) => !heard.has(kind))).toEqual([]);
  });

  it('is nobody in finance or administration, whose choice would have no effect', () => {
    for (const role of ['finance', 'system_administrator', 'unheard_of']) expect(kindsFor(role)).toEqual([]);
  });
});
