import type { Schemas } from '../../api/client';

type Item = Pick<Schemas['ItemWithLifeResponse'], 'title' | 'body' | 'kind' | 'contributors'>;

/** A unit that is credited, with its one author where no other of the unit is named. */
export interface Credited {
  readonly unitId: number;
  readonly weight: number;
  readonly person?: string;
}

/** Shares by unit id as text, since forms name their fields so. */
export type Shares = Readonly<Record<string, number | undefined>>;

/** The units of all, each once, in the order of the items, with their shares added up: what the server makes of it by itself. */
export function unitsOf(items: readonly Pick<Item, 'contributors'>[]): Credited[] {
  const all = items.flatMap(({ contributors }) => contributors);
  return [...new Set(all.map(({ unitId }) => unitId))].map((unitId) => {
    const own = all.filter((each) => each.unitId === unitId);
    const thousandths = own.reduce((sum, { weight = 1 }) => sum + Math.round(weight * 1000), 0);
    const [person, ...others] = new Set(own.flatMap((each) => each.person ?? []));
    return {
      unitId,
      weight: thousandths / 1000,
      ...(person !== undefined && others.length === 0 && { person }),
    };
  });
}

/** The texts one below the other, each under its title, to be written into one. */
export function textOf(items: readonly Pick<Item, 'title' | 'body'>[]): string {
  return items.map(({ title, body }) => `${title}\n${body}`).join('\n\n');
}

/** The kind all of them have. */
export function kindOf(items: readonly Pick<Item, 'kind'>[]): string | undefined {
  const [first] = items;
  return items.every(({ kind }) => kind === first?.kind) ? (first?.kind ?? undefined) : undefined;
}

/** Who is credited, the lead first; nothing where that is what the server makes of it by itself. */
export function creditedFor(
  units: readonly Credited[],
  { lead, shares }: { readonly lead: number | undefined; readonly shares: Shares },
): Credited[] | undefined {
  const said = units.map((unit) => ({ ...unit, weight: shares[unit.unitId] ?? unit.weight }));
  const asTheyAre = said.every(({ weight }, place) => weight === units[place]?.weight);
  if (asTheyAre && (lead === undefined || lead === units[0]?.unitId)) return undefined;
  return [...said].sort((a, b) => Number(b.unitId === lead) - Number(a.unitId === lead));
}
