import type { LocalDate } from '@app/kernel';
import type { Regulation } from '../model/regulation';

/** Whether a version is in force on a date; its last day belongs to it. */
export function isGoverned(regulation: Regulation, on: LocalDate): boolean {
  const { from, lastDay } = regulation.effective;
  return on >= from && (lastDay === null || on <= lastDay);
}
