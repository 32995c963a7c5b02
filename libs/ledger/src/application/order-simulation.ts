import { Injectable } from '@nestjs/common';
import { isLocalDate } from '@app/kernel';
import { Jobs, UnitOfWork, type WriteRequest } from '@app/platform';
import { ledgerError } from '../domain/errors';
import { SIMULATION, type SimulationAsked } from '../domain/simulation';
import { CheckDraft } from './check-draft';

/** Asks for a draft to be tried on the past. */
@Injectable()
export class OrderSimulation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly drafts: CheckDraft,
  ) {}

  /** Refuses a draft with errors at once, not in the job. */
  order({ caller, idempotencyKey }: WriteRequest, { source, text, from, to }: SimulationAsked) {
    if (!isLocalDate(from) || !isLocalDate(to) || from > to) throw ledgerError.simulated_days_wrong({ from, to });
    const input = { source, text, from, to };
    this.drafts.require(source, text);
    return this.unitOfWork.run((tx) =>
      this.jobs.enqueue(tx, { kind: SIMULATION, input, requester: caller, idempotencyKey }),
    );
  }
}
