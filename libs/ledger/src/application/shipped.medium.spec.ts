import { readdirSync, readFileSync } from 'node:fs';
import { directoryPersistence } from '@app/directory';
import { addMonths } from '@app/kernel';
import { projectPath } from '@app/platform';
import { assess, explainResult, loadRegulation, readCases, recompute, type Regulation } from '@app/regulation';
import { aLedger, construct, FixedClock, openTestDatabase, type TestDatabase } from '@app/testing';
import { unitNamesIn } from '../domain/unit-names';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { ReadLedger } from './read-ledger';
import { ReadResults } from './read-results';

const shipped = readdirSync(projectPath('regulations'), { withFileTypes: true }).filter((each) => each.isDirectory());

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
});
afterAll(() => database.close());

function filesOf(name: string) {
  const read = (file: string) => readFileSync(projectPath('regulations', name, file), 'utf8');
  const files = { source: read('regulation.yaml'), text: read('text.md'), cases: read('cases.yaml') };
  const { regulation, findings } = loadRegulation({ file: name, source: files.source, text: files.text });
  if (!regulation) throw new Error(`${name} does not load`);
  const { cases } = readCases({ file: name, source: files.cases }, regulation);
  const warnings = findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  return { files, regulation, cases, warnings };
}

/** The case that has most to tell once its periods are settled, within one year. */
function richest({ regulation, cases }: ReturnType<typeof filesOf>) {
  const told = cases.map(({ history }) => ({ history, entries: assess(regulation, history).entries.length }));
  const own = told.filter(({ history: { settle, events } }) => {
    const days = [...events.map(({ on }) => on), settle?.from, settle?.to].flatMap((day) => day ?? []);
    return days.every((day) => day.slice(0, 4) === days[0]?.slice(0, 4) && day >= regulation.effective.from);
  });
  return own.sort((a, b) => b.entries - a.entries)[0]?.history;
}

function groupsOf(regulation: Regulation): string {
  return [...(regulation.domains.get('group')?.words.keys() ?? [])][0] ?? 'other';
}

describe('a regulation that is shipped', () => {
  it.each(shipped.map(({ name }) => name))(
    '%s can be put in force, and a year under it explains every entry and every result',
    async (name) => {
      const read = filesOf(name);
      const { regulation } = read;
      const history = richest(read);
      const year = (history?.events[0]?.on ?? history?.settle?.from ?? regulation.effective.from).slice(0, 4);
      const clock = new FixedClock(`${Number(year) + 1}-03-01T02:00:00Z`);
      const names = new Set([...unitNamesIn(regulation), ...(history?.roster.keys() ?? [])]);
      const groups = regulation.domains.get('group')?.words;
      const units = [...names].filter((unit) => groups?.has(unit) !== true && !unit.includes('/'));
      const day = `${year}-06-30`;
      const group = (unit: string) => history?.roster.get(unit)?.groupOn(day) ?? groupsOf(regulation);
      const ledger = await aLedger(database, {
        code: name.slice(0, 20),
        units: Object.fromEntries(units.map((unit) => [unit, { group: group(unit), from: `${year}-01-01` }])),
        firstMonth: `${year}-01`,
        regulation: null,
        given: [clock],
      });
      await ledger.put(read.files, read.warnings);
      for (const { id, ofResult, fields, about, units: named, cancels, of, ...event } of history?.events ?? []) {
        if (ofResult || cancels || of) continue;
        const who = named.map(({ unit, ...rest }) => ({ unit: String(ledger.unit(unit)), ...rest }));
        const scale = (code: string) => 10 ** (regulation.assets.get(code)?.scale ?? 0);
        const amount: Record<string, string> = {};
        for (const [code, minor] of Object.entries(event.amount ?? {})) amount[code] = String(minor / scale(code));
        const given = { amount: event.amount ? amount : null };
        await ledger
          .record({
            ...fields,
            title: `第 ${id} 件`,
            ...about,
            ...event,
            ...given,
            ...(who.length > 0 ? { units: who } : {}),
          })
          .catch((error: unknown) => {
            throw new Error(`${name}: ${JSON.stringify(event)} ${String(error)}`);
          });
      }
      for (let month = `${year}-01`; month <= `${year}-12`; month = addMonths(month, 1)) await ledger.close(month);

      await database.unitOfWork.read(async (tx) => {
        const reader = construct(ReadLedger);
        const { rows } = await reader.entries(tx, ledger.officeId, {}, undefined, 1_000);
        for (const { seq } of rows) {
          const { sentences, clauses } = await reader.explain(tx, ledger.officeId, seq);
          expect(sentences.length).toBeGreaterThan(0);
          expect(sentences.join('')).not.toMatch(/undefined|NaN|null/);
          expect(clauses.length).toBeGreaterThan(0);
        }
        for (const rule of regulation.periodRules.filter(({ at }) => at === 'year' || at === 'month')) {
          const period = rule.at === 'year' ? year : `${year}-03`;
          const found = await construct(ReadResults, [clock]).ofPeriod(tx, ledger.officeId, period, rule.id);
          expect(found.results.length + found.zero.length + found.pending.length).toBeGreaterThan(0);
          for (const result of found.results)
            expect(explainResult(regulation, result).join('')).not.toMatch(/undefined|NaN|null/);
          for (const { reason } of found.zero) expect(reason).not.toBe('');
        }
      });
      expect(await ledger.verify()).toEqual([]);
    },
  );
});

describe('the cases of what is shipped', () => {
  it.each(shipped.map(({ name }) => name))('%s come to amounts that their printed steps come to', (name) => {
    const { regulation, cases } = filesOf(name);
    for (const { history } of cases)
      for (const { steps, asset, amount } of assess(regulation, history).entries) {
        const known = regulation.assets.get(asset);
        expect(known && recompute(steps, known)).toBe(amount);
      }
  });
});
