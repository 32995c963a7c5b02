import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { ForwardRoutes } from '../persistence/forward-routes';

/** A route as a regulation lists it: a word of its vocabulary, and what it is called. */
export interface ListedRoute {
  readonly code: string;
  readonly title: string;
}

@Injectable()
export class TakeForwardRoutes {
  constructor(private readonly routes: ForwardRoutes) {}

  /**
   * Adds the routes of a regulation that the office does not have; those it has stay as they are. A regulation does not say
   * where a route ends, so its title stands for that until the office says.
   */
  async take(tx: Tx, officeId: number, listed: readonly ListedRoute[], from: LocalDate): Promise<void> {
    const there = await this.routes.ofOffice(tx, officeId);
    let sortNo = there.length;
    for (const { code, title } of listed) {
      if (there.some((each) => each.code === code)) continue;
      sortNo += 1;
      await this.routes.add(tx, officeId, { code, versions: [{ from, title, to: title, sortNo, inUse: true }] });
    }
  }
}
