import { ValidateBy } from 'class-validator';

/** A plain object of at most 20 short texts by short names. */
export function IsTextMap(): PropertyDecorator {
  return ValidateBy({
    name: 'isTextMap',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= 20 &&
        Object.entries(value).every(
          ([key, text]) => key.length <= 40 && typeof text === 'string' && text.length <= 120,
        ),
      defaultMessage: () => '请写成“名称: 文字”的形式，数额也写成文字，例如 {"form": "single"} 或 {"point": "20"}',
    },
  });
}
