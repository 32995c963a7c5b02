import { Injectable } from '@nestjs/common';
import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Objections } from '../persistence/objections';
import { Periods } from '../persistence/periods';
import { YearEnds } from '../persistence/year-ends';

/** Names what is not as it was recorded. */
@Injectable()
export class VerifyAssessment {
  constructor(
    private readonly periods: Periods,
    private readonly objections: Objections,
    private readonly ends: YearEnds,
  ) {}

  async *findings(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
    for (const { month, no, ...differing } of await this.periods.broken(tx, officeId))
      yield {
        ...{ table: 'assessment_period_record', row: `${month}, record ${no}`, ...differing },
        message: '核对期的登记与其封印不符',
      };
    for await (const broken of this.objections.broken(tx, officeId))
      yield { table: 'assessment_message', ...broken, message: '异议的往来文字与其封印不符' };
    for (const { year, no, ...differing } of await this.ends.broken(tx, officeId))
      yield {
        ...{ table: 'assessment_year_end', row: `${year}, record ${no}`, ...differing },
        message: '年终评定与其封印不符',
      };
  }
}
