import type { Regulation } from '@app/regulation';

/** Whether what an event brings depends on what its units are: on their groups, or on tables that may name groups. */
export function looksAtGroups({ eventRules, values }: Regulation): boolean {
  return eventRules.some(({ rows, undefined: open, factors, to }) => {
    const columns = [...rows, ...open, ...factors].flatMap(({ match }) => [...match.keys()]);
    return (
      columns.some((column) => column === 'group' || values.has(column)) ||
      recipientsOf(to).some(({ kind }) => kind === 'table')
    );
  });
}

/** Whether what an event brings goes to the head of a unit. */
export function looksAtHeads({ eventRules }: Regulation): boolean {
  return eventRules.some(({ to }) => recipientsOf(to).some(({ kind }) => kind === 'head'));
}

function recipientsOf(to: Regulation['eventRules'][number]['to']) {
  return [...to.values()].flatMap(({ take, exceptions }) => [...take, ...exceptions.flatMap((each) => each.take)]);
}
