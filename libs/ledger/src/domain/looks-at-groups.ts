import type { Regulation } from '@app/regulation';

/** Whether what an event brings depends on what its units are: on their groups, or on tables that may name groups. */
export function looksAtGroups({ eventRules, values }: Regulation): boolean {
  return eventRules.some(({ rows, undefined: open, factors, to }) => {
    const columns = [...rows, ...open, ...factors].flatMap(({ match }) => [...match.keys()]);
    const recipients = [...to.values()].flatMap(({ take, exceptions }) => [
      ...take,
      ...exceptions.flatMap((each) => each.take),
    ]);
    return (
      columns.some((column) => column === 'group' || values.has(column)) ||
      recipients.some(({ kind }) => kind === 'table')
    );
  });
}
