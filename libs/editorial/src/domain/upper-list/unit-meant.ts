/** A unit as it is or was called. */
export interface NamedUnit {
  readonly id: number;
  readonly names: readonly string[];
}

/** What lists put before or after a name: 区农业局, 城关镇人民政府, 石桥镇党政办. */
const AROUND = /^(本|我)?(区|县|市|旗)|(人民政府|党政办公室|党政办|政府办公室|政府办|办公室|办事处|党委)$/g;

/**
 * The unit a list means by a text: its name or a former one, else the only unit whose name is the same without what lists
 * put around it. Undefined where none or several fit: an unknown unit is better than a wrong one.
 */
export function unitMeant(units: readonly NamedUnit[], text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain === '') return undefined;
  const whole = named(units, plain);
  if (whole !== undefined) return whole;
  // Of several units the first is the lead.
  const [first = ''] = plain.split(/[、，,;/]/);
  return first === plain ? undefined : named(units, first);
}

function named(units: readonly NamedUnit[], plain: string): number | undefined {
  const exact = units.filter(({ names }) => names.includes(plain));
  if (exact.length > 0) return exact.length === 1 ? exact[0]?.id : undefined;
  const bare = bareName(plain);
  const alike = units.filter(({ names }) => names.some((name) => bareName(name) === bare));
  return alike.length === 1 ? alike[0]?.id : undefined;
}

/** A name without what lists put around it. */
export function bareName(name: string): string {
  const bare = name.replace(AROUND, '');
  return bare.length >= 2 ? bare : name;
}
