import { applyDecorators } from '@nestjs/common';
import { isLocalDate } from '@app/kernel';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Length, Matches, ValidateBy } from 'class-validator';

/** A field that may be left out. Forms send `null` for what nobody filled in, so that means the same. */
export function Optional(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => value ?? undefined),
  );
}

/** A text of at most `longest` characters that says something: blanks alone are no reason, title or name. */
export function Text(longest: number): PropertyDecorator {
  return applyDecorators(
    IsString(),
    Length(1, longest),
    Matches(/\S/, { message: '$property 不能只有空格' }),
    Matches(/^[^\0\p{Surrogate}]*$/u, { message: '$property 中含有无法保存的字符（U+0000 或半个表情符号），请删去' }),
  );
}

/** A business date, `YYYY-MM-DD`, that the calendar has. */
export function DateText(): PropertyDecorator {
  return ValidateBy({
    name: 'isLocalDate',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isLocalDate(value),
      defaultMessage: () => '$property 应为日历上有的一天，请写成 2014-03-05 的形式',
    },
  });
}

/** A weight from 0 to 1000 with at most three decimals. */
export function Weight(): PropertyDecorator {
  return ValidateBy({
    name: 'isWeight',
    validator: {
      // Its text decides: 1e-7 has no decimals to count.
      validate: (value: unknown) =>
        typeof value === 'number' && value <= 1000 && /^\d{1,4}(\.\d{1,3})?$/.test(String(value)),
      defaultMessage: () => '$property 应为 0 到 1000 之间的数，至多三位小数',
    },
  });
}

/** A text of at most `longest` characters that may be empty; its line breaks are its own. */
export function FreeText(longest: number): PropertyDecorator {
  return applyDecorators(
    IsString(),
    Length(0, longest),
    Matches(/^[^\0\p{Surrogate}]*$/u, { message: '$property 中含有无法保存的字符（U+0000 或半个表情符号），请删去' }),
  );
}

/** An instant with its offset, such as `2014-03-05T08:30:00+08:00`, within the years the database holds. */
export function InstantText(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        /^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
        isLocalDate(value.slice(0, 10)) &&
        !Number.isNaN(Date.parse(value)),
      defaultMessage: () => '$property 应为带时区的时间，请写成 2014-03-05T08:30:00+08:00 的形式',
    },
  });
}
