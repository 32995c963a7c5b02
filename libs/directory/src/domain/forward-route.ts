import type { LocalDate } from '@app/kernel';
import { type Dated, heldOn, versionsFor } from './history';

/** A way by which the office sends items on to an upper office; regulations may price it by its code. */
export interface ForwardRoute {
  /** The regulation's word where it prices the route, else one of the office's own; unique in the office. */
  readonly code: string;
  /** Oldest first, one a date. Never empty. */
  readonly versions: readonly ForwardRouteVersion[];
}

export interface ForwardRouteVersion extends Dated {
  readonly title: string;
  /** The office at the other end, as letters call it. */
  readonly to: string;
  /** Its place in lists, smallest first. */
  readonly sortNo: number;
  readonly inUse: boolean;
}

/** A route as it is called on a date on which it is in use. */
export interface ForwardRouteOn extends Omit<ForwardRouteVersion, 'from' | 'inUse'> {
  readonly code: string;
}

export type ForwardRouteChange = Partial<Omit<ForwardRouteVersion, 'from'>>;

/** Those in use on a date, in order. */
export function routesOn(routes: readonly ForwardRoute[], date: LocalDate): ForwardRouteOn[] {
  return routes
    .flatMap(({ code, versions }) => {
      const held = heldOn(versions, date);
      return held?.inUse ? [{ code, title: held.title, to: held.to, sortNo: held.sortNo }] : [];
    })
    .sort((a, b) => a.sortNo - b.sortNo || (a.code < b.code ? -1 : 1));
}

/** The versions to record so that a change holds from a date on; none when it holds already. */
export function routeVersions(
  { versions }: ForwardRoute,
  from: LocalDate,
  change: ForwardRouteChange,
): ForwardRouteVersion[] {
  const held = heldOn(versions, from);
  if (held) return versionsFor(versions, held, from, change);
  // Before its first day there was no route: it begins earlier, as the change says.
  const [first] = versions;
  return first ? [{ ...first, ...change, from }] : [];
}
