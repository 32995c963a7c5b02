import { Injectable } from '@nestjs/common';
import type { Json } from '@app/kernel';
import { type JobContext, type JobHandler, type Tx, UnitOfWork } from '@app/platform';
import { type ComparisonAnswer, toComparisonAnswer } from '@app/regulation';
import { CheckDraft } from '../application/check-draft';
import { SIMULATION, type SimulationAsked } from '../domain/simulation';
import { type SimulatedDays, SimulateRegulation } from '../application/simulate-regulation';

/** Whom an answer names at most; those with the greatest differences come first. */
const MOST_UNITS = 250;
const MOST_MOVES = 40;

/** What a draft would have made of some days, small enough to be kept with the job. */
export interface SimulationFound {
  readonly from: string;
  readonly to: string;
  /** Closed months among the days, whose periods were settled. */
  readonly settled: SimulatedDays | null;
  readonly events: number;
  readonly totals: ComparisonAnswer['totals'];
  readonly units: readonly UnitFound[];
  /** Units that would receive something else; `units` names at most 250 of all. */
  readonly changed: number;
  readonly moves: readonly Omit<ComparisonAnswer['moves'][number], 'examples'>[];
  readonly unused: ComparisonAnswer['unused'];
  readonly waiting: ComparisonAnswer['waiting'];
  /** Events before the first day of the draft that would be settled otherwise: those need a look. */
  readonly early: number;
}

interface UnitFound {
  readonly unit: string;
  readonly person?: string;
  readonly amounts: readonly ComparisonAnswer['totals'][number][];
  /** Results of periods that differ. */
  readonly results: number;
}

/** Tries a draft on the recorded past; nothing is put in force and nothing booked. */
@Injectable()
export class SimulationJob implements JobHandler<SimulationAsked, SimulationFound> {
  readonly kind = SIMULATION;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: CheckDraft,
    private readonly simulating: SimulateRegulation,
  ) {}

  work({ source, text, from, to }: SimulationAsked, context: JobContext): Promise<SimulationFound> {
    const draft = this.drafts.require(source, text);
    return this.unitOfWork.read(async (tx) => {
      const tell = (year: string, done: number, all: number) => {
        context.signal.throwIfAborted();
        context.progress(Math.min(95, Math.floor((95 * done) / Math.max(1, all))), `正在试算 ${year} 年`);
      };
      const { officeId } = context.caller;
      const simulation = await this.simulating.simulate(tx, officeId, draft, { from, to }, tell);
      const { comparison, inForce, settled, names } = simulation;
      const assets = new Map([...inForce.flatMap((version) => [...version.assets]), ...draft.assets]);
      return {
        from,
        to,
        settled,
        ...inShort(toComparisonAnswer(comparison, assets, (unit) => names.get(unit) ?? unit)),
      };
    });
  }

  /** A trial changes nothing: its result is all there is to keep. */
  async settle(_tx: Tx, found: SimulationFound): Promise<Json> {
    return found as unknown as Json;
  }
}

function inShort(answer: ComparisonAnswer): Omit<SimulationFound, 'from' | 'to' | 'settled'> {
  const { events, totals, units, moves, unused, waiting, early } = answer;
  const found = units.map(({ unit, person, amounts, results }): UnitFound => {
    const plain = amounts.map(({ asset, before, after, difference }) => ({ asset, before, after, difference }));
    return { unit, ...(person !== undefined && { person }), amounts: plain, results: results.length };
  });
  const greatest = ({ amounts }: UnitFound) =>
    Math.max(0, ...amounts.map(({ difference }) => Math.abs(Number(difference))));
  return {
    ...{ events, totals, unused, waiting, early: early.count },
    units: found.sort((a, b) => greatest(b) - greatest(a)).slice(0, MOST_UNITS),
    changed: found.filter((unit) => greatest(unit) > 0 || unit.results > 0).length,
    moves: moves.slice(0, MOST_MOVES).map(({ from, to, count, asset, before, after, difference }) => ({
      ...{ from, to, count, asset, before, after, difference },
    })),
  };
}
