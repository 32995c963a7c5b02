import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `recordedAt` is stored in the column `recorded_at`, `OfficeUnit` in the table `office_unit`, unless named otherwise. */
export class SnakeCaseNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string, prefixes: string[]): string {
    return [...prefixes.map(snake), given || snake(property)].join('_');
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return `${snake(relation)}_${snake(referenced)}`;
  }
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
