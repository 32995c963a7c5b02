/** Rows read of one band: what more items share shows nothing but that everybody writes it. */
export const ROWS_OF_A_BAND = 24;
/** Items compared letter by letter. */
const COMPARED = 12;
const WHOLE_VOTE = 1_000;

export interface BandHit {
  readonly band: number;
  readonly itemId: string;
}

/**
 * The items that share most bands, best first, and the bands that are common. A band shared by few counts more than one
 * shared by many. Hits come newest first, at most `ROWS_OF_A_BAND` a band.
 */
export function candidatesOf(
  hits: readonly BandHit[],
  most = COMPARED,
): { readonly itemIds: readonly string[]; readonly common: ReadonlySet<number> } {
  const ofBand = new Map<number, number>();
  for (const { band } of hits) ofBand.set(band, (ofBand.get(band) ?? 0) + 1);
  const votes = new Map<string, number>();
  for (const { band, itemId } of hits)
    votes.set(itemId, (votes.get(itemId) ?? 0) + Math.floor(WHOLE_VOTE / (ofBand.get(band) ?? 1)));
  const itemIds = [...votes].sort((a, b) => b[1] - a[1]).map(([itemId]) => itemId);
  const common = [...ofBand].flatMap(([band, rows]) => (rows < ROWS_OF_A_BAND ? [] : [band]));
  return { itemIds: itemIds.slice(0, most), common: new Set(common) };
}
