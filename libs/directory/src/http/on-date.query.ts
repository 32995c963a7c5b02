import type { LocalDate } from '@app/kernel';
import { OptionalDateProperty } from './dates';

export class OnDateQuery {
  @OptionalDateProperty('The date to look at; today when left out')
  on?: LocalDate;
}
