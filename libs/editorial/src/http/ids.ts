import { ValidateBy } from 'class-validator';

/** A list of ids of items, each once. */
export function Ids(): PropertyDecorator {
  return ValidateBy({
    name: 'isIds',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((id) => typeof id === 'string' && /^[\x21-\x7e]{1,36}$/.test(id)),
      defaultMessage: () => '$property 应为信息编号的列表，每个编号写一次',
    },
  });
}
