import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Line } from '../domain/batch';
import { Payees } from '../persistence/payees';

/** Names and payees of those who are paid. */
@Injectable()
export class Recipients {
  constructor(
    private readonly directory: Directory,
    private readonly payees: Payees,
    private readonly clock: Clock,
  ) {}

  async officeName(tx: Tx, officeId: number): Promise<string> {
    return (await this.directory.office(tx, officeId)).name;
  }

  /** @param at now, when left out */
  async of(tx: Tx, officeId: number, lines: readonly Line[], at = this.clock.now()) {
    const units = await this.directory.allUnits(tx, officeId);
    const names = new Map(units.map(({ id, versions }) => [id, versions.at(-1)?.name ?? '']));
    const held = await this.payees.heldAt(tx, officeId, [...new Set(lines.map(({ unitId }) => unitId))], at);
    return {
      unitOf: ({ unitId }: Line) => names.get(unitId) ?? '',
      payeeOf: ({ unitId, person }: Line) => held.get(`${unitId}/${person ?? ''}`),
    };
  }
}
