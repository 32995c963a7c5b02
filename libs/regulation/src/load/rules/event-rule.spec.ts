import { adoptionRule, codes, loadSample, only, sampleRegulation } from '../regulation.fixture';

const plain = "- [id, form, point, clause]\n- [a, '*', 1, '1.1']";
const ruleWith = (more: string, replaced: Parameters<typeof sampleRegulation>[0] = {}) =>
  sampleRegulation({ ...adoptionRule(plain, more), ...replaced }).eventRules[0];
const found = (more: string, replaced: Parameters<typeof loadSample>[0] = {}) =>
  codes(loadSample({ ...adoptionRule(plain, more), ...replaced }).findings);
const values = 'values: { parent: { units: true }, tier: { words: { a: 一类, b: 二类 } } }';
const fields = 'fields: { words: integer, cut: { scale: 1, title: 上级扣分 }, rewritten: yes_no }';

describe('to', () => {
  it('names whoever the event names where nothing is said', () => {
    expect(ruleWith('')?.to.get('yuan')).toEqual({ take: [{ kind: 'participants' }], exceptions: [] });
  });

  it.each([
    ['unit', [{ kind: 'unit' }]],
    ['[unit, person]', [{ kind: 'unit' }, { kind: 'person' }]],
    ['{ unit: 办公室 }', [{ kind: 'named', unit: '办公室' }]],
    ['{ table: parent }', [{ kind: 'table', table: 'parent' }]],
  ])('reads %s for every asset', (to, take) => {
    const rule = ruleWith(`    to: ${to}\n`, { values });
    expect(rule?.to).toEqual(new Map(['point', 'yuan'].map((asset) => [asset, { take, exceptions: [] }])));
  });

  it('reads one way for each asset, and leaves the others as the event names them', () => {
    const to = ruleWith('    to: { yuan: person }\n')?.to;
    expect(to?.get('yuan')?.take).toEqual([{ kind: 'person' }]);
    expect(to?.get('point')?.take).toEqual([{ kind: 'participants' }]);
  });

  it('reads joint credit for events that carry a word, and lets them carry it', () => {
    const { eventRules, eventShapes } = sampleRegulation({
      ...adoptionRule(plain, '    to: { take: unit, rewritten=yes: [unit, { unit: 办公室 }] }\n'),
      fields,
      events: '',
    });
    expect(eventRules[0]?.to.get('point')).toEqual({
      take: [{ kind: 'unit' }],
      exceptions: [{ domain: 'rewritten', word: 'yes', take: [{ kind: 'unit' }, { kind: 'named', unit: '办公室' }] }],
    });
    expect(eventShapes.get('adoption')?.fields).toEqual(new Map([['form', 'required'], ['rewritten', 'optional']])); // prettier-ignore
  });

  it.each([
    ['an unknown kind', '    to: units\n', 'unknown_word'],
    ['nobody', '    to: []\n', 'wrong_type'],
    ['a table nobody declared', '    to: { table: parnet }\n', 'unknown_word'],
    ['a table of words', '    to: { table: tier }\n', 'unknown_word'],
    ['two things at once', '    to: { unit: 甲局, table: parent }\n', 'wrong_type'],
    ['an asset nobody declared', '    to: { point: unit, prize: unit }\n', 'unknown_key'],
    ['a word nobody declared', '    to: { take: unit, singel: person }\n', 'unknown_word'],
    ['a domain nobody declared', '    to: { take: unit, frm=single: person }\n', 'unknown_key'],
  ])('refuses %s', (_name, more, code) => expect(found(more, { values })).toContain(code));
});

describe('share', () => {
  it('divides equally where nothing is said', () => {
    expect(ruleWith('')?.share.get('point')).toEqual({
      take: 'equal',
      exceptions: [],
      places: [],
      atMost: null,
      factor: null,
      clause: null,
    });
  });

  it('finds the domain of an exception by itself, the columns of the table first', () => {
    expect(sampleRegulation().eventRules[0]?.share.get('point')).toMatchObject({
      take: 'equal',
      exceptions: [{ domain: 'form', word: 'combined', take: 'each' }],
      clause: '1.3',
    });
  });

  it('takes the domain that is named with the word', () => {
    const share = ruleWith("    share: { form=combined: each, clause: '1.3' }\n")?.share.get('point');
    expect(share?.exceptions).toEqual([{ domain: 'form', word: 'combined', take: 'each' }]);
  });

  it('reads places, the most that are credited, and the part when several share', () => {
    const share = ruleWith('    share: { places: [60, 40], at_most: 2, factor: 1/2 }\n')?.share.get('point');
    expect(share).toMatchObject({ take: 'places', places: [[60, 40]], atMost: 2 });
    expect(share?.factor?.toFraction()).toBe('1/2');
  });

  it('reads a list of places for each number of those who receive', () => {
    const share = ruleWith('    share: { places: [[70, 30], [50, 30, 20]] }\n')?.share.get('point');
    expect(share).toMatchObject({
      take: 'places',
      places: [
        [70, 30],
        [50, 30, 20],
      ],
    });
  });

  it('reads a way for each asset, evenly where none is said', () => {
    const share = ruleWith("    share: { point: { take: lead, clause: '1.3' } }\n")?.share;
    expect(share?.get('point')).toMatchObject({ take: 'lead', clause: '1.3' });
    expect(share?.get('yuan')?.take).toBe('equal');
  });

  it.each([
    ['a word nobody declared', '    share: { singel: each }\n', 'unknown_word'],
    ['an unknown way', '    share: { take: evenly }\n', 'unknown_word'],
    ['places without saying which', '    share: places\n', 'missing_key'],
    ['an exception by places without saying which', '    share: { combined: places }\n', 'missing_key'],
    ['places that are all nothing', '    share: { take: places, places: [0, 0] }\n', 'wrong_type'],
    ['nobody credited', '    share: { at_most: 0 }\n', 'wrong_type'],
    ['a factor that is no number', '    share: { factor: half }\n', 'not_a_number'],
  ])('refuses %s', (_name, more, code) => expect(found(more)).toContain(code));
});

describe('factors', () => {
  it('reads cells and the number, and lets events leave out what only a factor looks at', () => {
    const { eventRules, eventShapes } = sampleRegulation({
      ...adoptionRule(plain, "    factors: [{ fault: late, by: 50%, clause: '1.1' }]\n"),
      events: '',
    });
    const [factor] = eventRules[0]?.factors ?? [];
    expect(factor?.factor.toFraction()).toBe('1/2');
    expect(factor?.match.get('fault')?.has('late')).toBe(true);
    expect(eventShapes.get('adoption')?.fields.get('fault')).toBe('optional');
  });

  it.each([
    ['a factor without a clause', '    factors: [{ form: single, by: 0.5 }]\n', 'missing_key'],
    ['a factor of an unknown domain', "    factors: [{ frm: single, by: 0.5, clause: '1.1' }]\n", 'unknown_key'],
    ['a factor that is no number', "    factors: [{ form: single, by: half, clause: '1.1' }]\n", 'not_a_number'],
  ])('refuses %s', (_name, more, code) => expect(found(more)).toContain(code));
});

describe('borrow', () => {
  const instruction = (borrow: string, rows: string, events = '') => ({
    rules: `rules:\n  - id: say\n    on: instruction\n    borrow: ${borrow}\n    table:\n      - [id, level, pub, point, clause]\n${rows}`,
    events,
  });
  const all = "      - [s1, '*', '*', 1, '1.1']";

  it('lets events leave out what is borrowed', () => {
    const { eventRules, eventShapes } = sampleRegulation(instruction('[pub]', all));
    expect(eventRules[0]?.borrow).toEqual({ which: 'latest', fields: ['pub'] });
    expect(eventShapes.get('instruction')?.fields.get('pub')).toBe('optional');
    expect(eventShapes.get('instruction')?.fields.get('level')).toBe('required');
  });

  it('prices once with each adoption where it says so', () => {
    expect(sampleRegulation(instruction('{ fields: [pub], which: each }', all)).eventRules[0]?.borrow?.which).toBe(
      'each',
    );
  });

  it('counts borrowed fields as carried where the type is stated without them', () => {
    const stated = instruction('[pub]', all, 'events: { instruction: { level: required } }');
    expect(loadSample(stated).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('expects the level an instruction has beside the publication it borrows, and items never adopted', () => {
    const rows =
      "      - [s1, city, '@district', 1, '1.1']\n      - [s2, city, '@city', 1, '1.1']\n      - [s3, district, '*', 1, '1.1']";
    const { findings } = loadSample(instruction('[pub]', rows));
    expect(only(findings, 'row_never_matches')).toEqual([]);
    expect(only(findings, 'combination_without_row').map((finding) => finding.witness)).toMatchObject([
      { level: 'city' },
    ]);
    expect(only(findings, 'combination_without_row')[0]?.witness).not.toHaveProperty('pub');
  });

  it.each(['[publ]', '{ fields: [pub], which: both }', '[group]'])('refuses %s', (borrow) => {
    expect(codes(loadSample(instruction(borrow, all)).findings)).toContain('unknown_word');
  });
});

describe('exclude', () => {
  const excluded = (exclude: string, rows: string) =>
    loadSample({
      fields,
      exclude,
      events: '',
      rules: `rules: [{ id: r, on: submission, table: [[id, words, point, clause], ${rows}] }]`,
    });

  it('leaves what counts for nothing out of the checks', () => {
    const exclude = "exclude: [{ on: submission, words: '<300', clause: '1.1', note: 不足三百字 }]";
    const { regulation, findings } = excluded(exclude, "[a, '>=300', 1, '1.1']");
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(regulation?.exclusions[0]).toMatchObject({ on: 'submission', note: '不足三百字', clause: '1.1' });
    const twice = excluded(exclude, "[a, '>=300', 1, '1.1'], [b, '<300', 2, '1.1']").findings;
    expect(only(twice, 'row_never_matches').map((finding) => finding.zh)).toEqual([expect.stringContaining('b')]);
    const overlapping = excluded(exclude, "[a, '>=200', 1, '1.1'], [b, '<=299', 2, '1.1']").findings;
    expect(only(overlapping, 'rows_overlap')).toEqual([]);
  });

  it.each([
    ['an unknown type', "exclude: [{ on: submision, clause: '1.1' }]", 'unknown_word'],
    ['an unknown field', "exclude: [{ on: submission, word: '<300', clause: '1.1' }]", 'unknown_key'],
    ['what a unit is', "exclude: [{ on: submission, group: x, clause: '1.1' }]", 'unknown_key'],
    ['no clause', "exclude: [{ on: submission, words: '<300' }]", 'missing_key'],
  ])('refuses %s', (_name, exclude, code) => {
    expect(codes(excluded(exclude, "[a, '*', 1, '1.1']").findings)).toContain(code);
  });
});

describe('fields', () => {
  it('reads numbers with their scale and questions as domains of two words', () => {
    const { numbers, domains } = sampleRegulation({ fields });
    expect([...numbers.values()]).toEqual([
      { name: 'words', title: 'words', scale: 0, signed: false },
      { name: 'cut', title: '上级扣分', scale: 1, signed: true },
    ]);
    expect([...(domains.get('rewritten')?.words.keys() ?? [])]).toEqual(['yes', 'no']);
  });

  it.each([
    ['the name of a domain', 'fields: { form: integer }', 'duplicate_id'],
    ['the name of an asset', 'fields: { point: integer }', 'duplicate_id'],
    ['an unknown kind', 'fields: { words: number }', 'unknown_word'],
    ['a key of events', 'fields: { item: integer }', 'bad_word'],
    ['no scale', 'fields: { cut: { title: 扣分 } }', 'missing_key'],
  ])('refuses %s', (_name, source, code) => expect(codes(loadSample({ fields: source }).findings)).toContain(code));
});
