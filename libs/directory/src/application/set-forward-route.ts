import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import {
  type ForwardRoute,
  type ForwardRouteChange,
  type ForwardRouteVersion,
  routesOn,
  routeVersions,
} from '../domain/forward-route';
import { ForwardRoutes } from '../persistence/forward-routes';

export interface ForwardRouteSetting {
  readonly officeId: number;
  readonly code: string;
  /** Needed for a new route, with `to`; what is left out stays as it is. */
  readonly title?: string;
  readonly to?: string;
  readonly sortNo?: number;
  readonly inUse?: boolean;
  readonly from: LocalDate;
}

/** Gives the office a route to an upper office, or changes its title, its end or whether it is in use, from a day on. */
@Injectable()
export class SetForwardRoute {
  constructor(private readonly routes: ForwardRoutes) {}

  /** Doing it again does nothing. */
  async set(tx: Tx, { officeId, code, from, ...wanted }: ForwardRouteSetting): Promise<void> {
    // A form's empty field arrives as an own property without a value, and leaves as it is what it does not name.
    const change: ForwardRouteChange = Object.fromEntries(
      Object.entries(wanted).filter(([, value]) => value !== undefined),
    );
    checkInput({
      code: { label: '上报渠道代码', text: code, longest: 40 },
      from: { label: '起始日期', date: from },
      ...(change.title === undefined ? {} : { title: { label: '渠道名称', text: change.title, longest: 40 } }),
      ...(change.to === undefined ? {} : { to: { label: '报往单位', text: change.to, longest: 100 } }),
    });
    const there = await this.routes.ofOffice(tx, officeId);
    const known = there.find((each) => each.code === code);
    const versions = known ? routeVersions(known, from, change) : [newRoute(there, from, change)];
    if (versions.some(({ inUse }) => inUse)) refuseTakenTitle(there, code, versions);
    await this.routes.add(tx, officeId, { code, versions });
  }
}

/** Behind those there are, unless its place is said. */
function newRoute(
  there: readonly ForwardRoute[],
  from: LocalDate,
  { title, to, inUse = true, sortNo = there.length + 1 }: ForwardRouteChange,
): ForwardRouteVersion {
  if (title === undefined || to === undefined) throw directoryError.forward_route_incomplete();
  return { from, title, to, sortNo, inUse };
}

function refuseTakenTitle(
  there: readonly ForwardRoute[],
  code: string,
  versions: readonly ForwardRouteVersion[],
): void {
  const others = there.filter((each) => each.code !== code);
  for (const { from, title } of versions)
    if (routesOn(others, from).some((each) => each.title === title))
      throw directoryError.forward_route_title_taken({ title });
}
