import { adoptionRule, codes, loadSample, only, sampleRegulation } from '../regulation.fixture';

describe('what an event carries', () => {
  it('asks for the columns of the tables, and for what some publication limits', () => {
    const shapes = sampleRegulation({
      events: '',
      ...adoptionRule("- [id, pub, form, point, clause]\n- [a, '*', '*', 1, '1.1']"),
    }).eventShapes;
    expect(shapes.get('adoption')?.fields).toEqual(
      new Map([
        ['pub', 'required'],
        ['form', 'required'],
        ['column', 'optional'],
      ]),
    );
    expect(shapes.get('submission')?.fields.size).toBe(0);
  });

  it('takes a stated list as it is', () => {
    expect(sampleRegulation().eventShapes.get('incident')?.fields).toEqual(
      new Map([
        ['fault', 'required'],
        ['level', 'optional'],
      ]),
    );
  });

  it('refuses types, domains and words it does not know', () => {
    const { findings } = loadSample({ events: 'events: { decision: {}, incident: { falt: required, fault: maybe } }' });
    expect(codes(findings)).toEqual(['unknown_word', 'unknown_key', 'unknown_word']);
  });

  it('finds a column that no event of the type carries, but not a level that the publication brings', () => {
    const events = 'events: { adoption: { pub: required } }';
    const table = (column: string) => adoptionRule(`- [id, pub, ${column}, point, clause]\n- [a, '*', '*', 1, '1.1']`);
    expect(only(loadSample({ events, ...table('form') }).findings, 'column_not_carried')).toHaveLength(1);
    expect(loadSample({ events, ...table('level') }).findings.filter((f) => f.severity === 'error')).toEqual([]);
  });
});
