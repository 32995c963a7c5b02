import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock, invalidInput, type Caller, type FieldProblem } from '@app/kernel';
import { RegulationTimelines } from '@app/ledger';
import { changedMeanwhile, type Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { problemsOf } from '../domain/year-end/check-scheme';
import type { YearEndScheme } from '../domain/year-end/scheme';
import { type DecidedScheme, YearEndSchemes } from '../persistence/year-end-schemes';

/** How an office ends its years is its own to say; each decision is a further version. */
@Injectable()
export class DecideYearEndScheme {
  constructor(
    private readonly schemes: YearEndSchemes,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
    private readonly clock: Clock,
  ) {}

  /**
   * `seen`: the version it was written from, 0 for none. Refuses with `setting_changed` when another one was decided since, and
   * with `invalid_input` what could not be carried out as it reads, naming every place.
   */
  async decide(tx: Tx, caller: Caller, scheme: YearEndScheme, seen: number): Promise<DecidedScheme> {
    const { officeId, accountId, name } = caller;
    const last = await this.schemes.last(tx, officeId);
    if ((last?.version ?? 0) !== seen) throw changedMeanwhile(last);
    const problems = await this.problems(tx, officeId, scheme);
    if (problems.length > 0) throw invalidInput(problems);
    const decided: DecidedScheme = { version: seen + 1, scheme, by: name, at: this.clock.now() };
    await this.schemes.add(tx, officeId, decided, accountId);
    return decided;
  }

  /** Refuses with `scheme_missing` an office that has decided nothing yet. */
  async current(tx: Tx, officeId: number): Promise<DecidedScheme> {
    const decided = await this.schemes.last(tx, officeId);
    if (!decided) throw assessmentError.scheme_missing();
    return decided;
  }

  /** As `current`; refuses with `scheme_outdated` what names a word or a group that has gone since. */
  async fit(tx: Tx, officeId: number): Promise<DecidedScheme> {
    const decided = await this.current(tx, officeId);
    const [first] = await this.problems(tx, officeId, decided.scheme);
    if (first) throw assessmentError.scheme_outdated({ why: first.message });
    return decided;
  }

  private async problems(tx: Tx, officeId: number, scheme: YearEndScheme): Promise<FieldProblem[]> {
    const timeline = await this.timelines.of(tx, officeId);
    const regulation = timeline.vocabularyAt(this.clock.today())?.regulation;
    const assets = timeline.regulations.flatMap((each) => [...each.assets.values()]);
    const words = (domain: string) => new Set(regulation?.domains.get(domain)?.words.keys() ?? []);
    const units = await this.directory.allUnits(tx, officeId);
    return problemsOf(scheme, {
      scales: new Map(assets.map(({ code, scale }) => [code, scale])),
      groups: new Set(units.flatMap(({ versions }) => versions.map(({ group }) => group))),
      faults: words('fault'),
      levels: words('level'),
    });
  }
}
