import { isLocalDate } from '@app/kernel';
import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';

type Choices = Pick<ColumnOptions, 'name' | 'nullable' | 'primary' | 'unique'>;

/** An instant in UTC with milliseconds: `Date`. In migrations: `{ type: 'datetime', precision: 3 }`. */
export function instantColumn(choices: Choices = {}): PropertyDecorator {
  return Column({ ...choices, type: 'datetime', precision: 3, transformer: checked(asInstant) });
}

/** A business date: `LocalDate`, never a `Date`. In migrations: `{ type: 'date' }`. */
export function dateColumn(choices: Choices = {}): PropertyDecorator {
  return Column({ ...choices, type: 'date', transformer: checked(asDate) });
}

/** A safe integer: `number`. In migrations: `{ type: 'bigint' }`. */
export function bigintColumn(choices: Choices = {}): PropertyDecorator {
  return Column({ ...choices, type: 'bigint', transformer: checked(asSafeInteger, asSafeInteger) });
}

/** Checks what goes in and, where drivers differ, translates what comes out. NULL passes. */
function checked(
  to: (value: unknown) => unknown,
  from: (value: unknown) => unknown = (value) => value,
): ValueTransformer {
  const orNull = (translate: (value: unknown) => unknown) => (value: unknown) =>
    value === null || value === undefined ? value : translate(value);
  return { to: orNull(to), from: orNull(from) };
}

function asInstant(value: unknown): Date {
  const inRange = value instanceof Date && value.getTime() >= EARLIEST && value.getTime() <= LATEST;
  if (!inRange) throw new TypeError(`not an instant the database can hold: ${String(value)}`);
  return value;
}

function asDate(value: unknown): string {
  if (typeof value !== 'string' || !isLocalDate(value)) throw new TypeError(`not a date YYYY-MM-DD: ${String(value)}`);
  return value;
}

/** MySQL's driver answers bigint as text, SQLite's as a number that beyond 2^53 has already lost digits. */
function asSafeInteger(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${String(value)}`);
  return number === 0 ? 0 : (number as number);
}

/** What DATETIME of the MySQL family holds, and what sorts rightly as text in SQLite. */
const EARLIEST = Date.UTC(1000, 0, 1);
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
