import { monthOf, type LocalDate, type Month } from '@app/kernel';

/** What happened in a closed month is booked in the first open one; otherwise in its own month. */
export function bookedMonth(occurredOn: LocalDate, openMonth: Month): Month {
  const month = monthOf(occurredOn);
  return month < openMonth ? openMonth : month;
}
