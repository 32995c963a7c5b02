import type { DomainError } from '@app/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { validationPipe } from './validation';

class UnitInput {
  @IsString()
  unit: string;

  @IsInt()
  @Min(1)
  @Max(100)
  weight2: number;
}

class Input {
  @IsString()
  @Length(2, 40)
  title: string;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => UnitInput)
  units: UnitInput[];

  @IsOptional()
  @IsIn(['sole', 'merged'])
  form?: string;

  @IsOptional()
  @IsString({ each: true })
  tags?: string[];

  @IsOptional()
  @MaxLength(3, { message: '备注最多三个字' })
  note?: string;
}

const valid = { title: '信息', units: [{ unit: 'a', weight2: 1 }] };

async function refusal(value: unknown, names?: Readonly<Record<string, string>>): Promise<DomainError> {
  return validationPipe(names)
    .transform(value, { type: 'body', metatype: Input })
    .then(
      () => {
        throw new Error('accepted');
      },
      (error: unknown) => error as DomainError,
    );
}

async function messages(value: unknown): Promise<Record<string, string>> {
  const { problems } = await refusal(value);
  return Object.fromEntries(problems.map(({ field, code, message }) => [`${field} ${code}`, message]));
}

describe('input', () => {
  it('that fits becomes an instance of its class', async () => {
    const input = (await validationPipe().transform(valid, { type: 'body', metatype: Input })) as Input;
    expect(input).toBeInstanceOf(Input);
    expect(input.units[0]).toBeInstanceOf(UnitInput);
  });

  it('is refused with every problem at once, each at its path', async () => {
    const error = await refusal({
      title: 1,
      units: [
        { unit: 'a', weight2: 1 },
        { unit: 2, weight2: 0 },
      ],
    });
    expect(error).toMatchObject({ code: 'invalid_input', kind: 'invalid' });
    expect(error.problems.map((problem) => problem.field)).toEqual(['title', 'units[1].unit', 'units[1].weight2']);
  });

  it('is told in Chinese what is wrong, with the figures of the rule', async () => {
    expect(await messages({ title: '信', units: [{ unit: 'a', weight2: 101 }], form: 'x' })).toEqual({
      'title isLength': 'title 应不少于 2 个字，现有 1 个字',
      'units[0].weight2 max': 'units[0].weight2 不能大于 100',
      'form isIn': 'form 只能是 sole、merged 之一',
    });
    expect(await messages({ ...valid, units: [] })).toEqual({ 'units arrayMinSize': 'units 至少要有 1 项' });
    expect(await messages({ ...valid, tags: ['a', 1] })).toEqual({ 'tags isString': 'tags 的每一项应为文字' });
  });

  it.each([undefined, null, '', ' '])(
    'that is %j where something is needed is told so in one sentence',
    async (title) => {
      expect(await messages({ ...valid, title })).toEqual({ 'title isDefined': '请填写 title' });
    },
  );

  it('of the wrong type is told only that, because its length means nothing yet', async () => {
    expect(await messages({ title: 7, units: 'x' })).toEqual({
      'title isString': 'title 应为文字',
      'units isArray': 'units 应为列表',
    });
  });

  it('is called what people call it, with the name programs know behind', async () => {
    const names = { title: '标题', unit: '单位', weight2: '份额' };
    const sentences = async (value: unknown) => (await refusal(value, names)).problems.map(({ message }) => message);
    expect(await sentences({ title: '长'.repeat(41), units: [{ weight2: 101 }] })).toEqual([
      '标题（title）应不超过 40 个字，现有 41 个字',
      '请填写单位（units[0].unit）',
      '份额（units[0].weight2）不能大于 100',
    ]);
  });

  it('is told what the DTO itself says, where it says something in Chinese', async () => {
    expect(await messages({ ...valid, note: '一二三四' })).toEqual({ 'note maxLength': '备注最多三个字' });
  });

  it('may have no field we do not know, because a misspelt one would be lost without a word', async () => {
    const found = await messages({ ...valid, titel: 'x', units: [{ ...valid.units[0], share: 1 }] });
    expect(Object.keys(found)).toEqual(['titel whitelistValidation', 'units[0].share whitelistValidation']);
  });

  it('names no more than a hundred problems, however much is wrong', async () => {
    const { problems } = await refusal({
      ...valid,
      units: Array.from({ length: 500 }, () => ({ unit: 1, weight2: 1 })),
    });
    expect(problems).toHaveLength(100);
  });

  it.each([null, undefined, [], 'text', 5])('that is %j instead of an object is refused', async (value) => {
    const error = await refusal(value);
    expect(error).toMatchObject({ code: 'invalid_input' });
    expect(error.message).toMatch(/\p{Script=Han}/u);
  });

  it('is refused before it is looked at when its brackets alone would end the stack', async () => {
    let deep: unknown = [];
    for (let i = 0; i < 20_000; i++) deep = [deep];
    expect(await refusal({ ...valid, units: deep })).toMatchObject({ code: 'body_too_deep', kind: 'invalid' });
  });
});
