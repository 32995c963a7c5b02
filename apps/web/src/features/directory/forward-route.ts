import type { Schemas } from '../../api/client';

export type ForwardRoute = Schemas['ForwardRouteHistoryResponse'];
export type ForwardRouteVersion = ForwardRoute['versions'][number];

export interface RouteStanding {
  readonly state: 'used' | 'planned' | 'ended';
  /** What holds on the day; of a planned route, what will hold first. */
  readonly version: ForwardRouteVersion;
  /** From when on it is used, will be used, or is used no more. */
  readonly since: string;
}

/** How a route stands on a day. */
export function standingOf({ versions }: ForwardRoute, day: string): RouteStanding | undefined {
  const place = versions.filter(({ from }) => from <= day).length - 1;
  const version = versions[Math.max(0, place)];
  if (!version) return undefined;
  if (place < 0) return { state: 'planned', version, since: version.from };
  let first = place;
  while (versions[first - 1]?.inUse === version.inUse) first -= 1;
  return { state: version.inUse ? 'used' : 'ended', version, since: versions[first]?.from ?? version.from };
}

/** Those in use first, in their order; those used no more last. */
export function inOrder(routes: readonly ForwardRoute[], day: string) {
  const ranks = { used: 0, planned: 1, ended: 2 };
  return routes
    .flatMap((route) => {
      const standing = standingOf(route, day);
      return standing ? [{ ...route, ...standing }] : [];
    })
    .sort((a, b) => ranks[a.state] - ranks[b.state] || a.version.sortNo - b.version.sortNo);
}

export type ListedRoute = ReturnType<typeof inOrder>[number];
