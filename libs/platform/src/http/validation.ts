import { type FieldProblem, invalidInput } from '@app/kernel';
import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { platformErrors } from '../errors';

const MOST_PROBLEMS = 100;
const DEEPEST = 32;

type Names = Readonly<Record<string, string>>;

/** Checks every DTO, refuses unknown fields and reports all problems of a request at once. `names`: what people call the fields. */
export function validationPipe(names: Names = {}): ValidationPipe {
  return new ShallowValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalidInput(problemsOf(errors, names).slice(0, MOST_PROBLEMS)),
  });
}

/** The libraries below call themselves for every level of a value, and a body of brackets alone ends their stack. */
class ShallowValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (isDeeperThan(DEEPEST, value)) throw platformErrors.body_too_deep();
    return super.transform(value, metadata);
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>) : [];
}

/** One problem for each thing to mend, at paths such as `units[0].unit`. */
export function problemsOf(errors: readonly ValidationError[], names: Names = {}, path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = join(path, error.property, Array.isArray(error.target));
    return [...ownProblems(error, field, names), ...problemsOf(error.children ?? [], names, field)];
  });
}

/** What is missing need not be told its length, nor what is no text. */
function ownProblems({ constraints = {}, property, value }: ValidationError, field: string, names: Names) {
  const found = Object.entries(constraints);
  const [first] = found;
  if (!first) return [];
  const name = names[property] === undefined ? field : `${names[property]}（${field}）`;
  if (isMissing(value) && constraints['whitelistValidation'] === undefined)
    return [{ field, code: 'isDefined', message: `请填写${spaced(name)}` }];
  const type = found.find(([code]) => TYPES.has(code));
  const told = (type ? [type] : found).map(([code, text]) => ({
    field,
    code,
    message: sentence(name, property, code, text, value),
  }));
  return told.filter(({ message }, i) => told.findIndex((other) => other.message === message) === i);
}

const isMissing = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Chinese stands next to its like at once, to other names after a blank. */
const spaced = (name: string) => (/^\p{Script=Han}/u.test(name) ? name : ` ${name}`);
const joined = (name: string, demand: string) => (name.endsWith('）') ? `${name}${demand}` : `${name} ${demand}`);

function join(path: string, property: string, inArray: boolean): string {
  if (inArray || /^\d+$/.test(property)) return `${path}[${property}]`;
  return path ? `${path}.${property}` : property;
}

/** A sentence the DTO wrote itself wins; the validator's own is English and only lends its figures. */
function sentence(name: string, property: string, code: string, text: string, value: unknown): string {
  if (/\p{Script=Han}/u.test(text))
    return text.startsWith(`${property} `) ? joined(name, text.slice(property.length + 1)) : text;
  const each = text.startsWith('each value in ');
  const rule = text.replace('each value in ', '').replace(property, '');
  const wording = WORDINGS[code] ?? '不符合要求，请检查后重新填写';
  const demand = typeof wording === 'string' ? wording : wording(rule);
  const length = LENGTHS.has(code) && typeof value === 'string' ? `，现有 ${[...value].length} 个字` : '';
  return joined(name, `${each ? '的每一项' : ''}${demand}${length}`);
}

/** Constraints that say what something is; the others of a field say more of it. */
const TYPES = new Set(['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'nestedValidation']);
const LENGTHS = new Set(['isLength', 'maxLength', 'minLength']);

type Wording = string | ((rule: string) => string);

const figures = (rule: string) => rule.match(/-?\d+(\.\d+)?/g) ?? [];
const values = (rule: string) => (rule.split(': ').at(-1) ?? '').split(',').map((value) => value.trim());

/** By class-validator's names of its constraints; each reads on from the field's name. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  isDefined: '必须填写',
  isNotEmpty: '不能为空',
  isNotEmptyObject: '不能为空',
  isEmpty: '必须留空',
  isString: '应为文字',
  isInt: '应为整数',
  isNumber: '应为数字',
  isNumberString: '应为数字',
  isDecimal: '应为小数形式的数字',
  isBoolean: '应为“是”或“否”（true 或 false）',
  isBooleanString: '应为 true 或 false',
  isArray: '应为列表',
  isObject: '应为对象',
  isInstance: '应为对象',
  isDate: '应为日期',
  isDateString: '应为日期，例如 2014-03-01',
  isIso8601: '应为日期，例如 2014-03-01',
  isRFC3339: '应为带时区的时间，例如 2014-03-01T09:00:00+08:00',
  isEnum: (rule) => `只能是 ${values(rule).join('、')} 之一`,
  isIn: (rule) => `只能是 ${values(rule).join('、')} 之一`,
  isNotIn: (rule) => `不能是 ${values(rule).join('、')}`,
  equals: '与要求的值不一致',
  notEquals: '不能使用这个值',
  min: (rule) => `不能小于 ${figures(rule).at(-1)}`,
  max: (rule) => `不能大于 ${figures(rule).at(-1)}`,
  isPositive: '必须大于 0',
  isNegative: '必须小于 0',
  isDivisibleBy: (rule) => `应能被 ${figures(rule).at(-1)} 整除`,
  minLength: (rule) => `至少要 ${figures(rule).at(-1)} 个字`,
  maxLength: (rule) => `不能超过 ${figures(rule).at(-1)} 个字`,
  isLength: (rule) => `应${lengthRange(rule)}`,
  matches: '的格式不对，请检查后重新填写',
  contains: '缺少必须包含的内容',
  notContains: '含有不允许出现的内容',
  arrayMinSize: (rule) => `至少要有 ${figures(rule).at(-1)} 项`,
  arrayMaxSize: (rule) => `最多 ${figures(rule).at(-1)} 项`,
  arrayNotEmpty: '至少要有一项',
  arrayUnique: '中有重复的项，请删去重复的',
  isUuid: '不是有效的编号',
  isEmail: '应为电子邮箱地址',
  isUrl: '应为网址',
  isMobilePhone: '应为手机号码',
  isPhoneNumber: '应为电话号码',
  isIdentityCard: '应为居民身份证号码',
  isJson: '应为 JSON 文本',
  isHexadecimal: '只能含有 0-9 和 a-f',
  isBase64: '应为 Base64 文本',
  isAscii: '只能含有英文字母、数字和符号',
  isAlphanumeric: '只能含有英文字母和数字',
  whitelistValidation: '不是本接口的字段，请删去或检查拼写',
  nestedValidation: '应为对象或列表',
  unknownValue: '的内容无法识别，请检查后重新提交',
};

/** class-validator words a length that is too short, too long or out of range in three ways. */
function lengthRange(rule: string): string {
  const [first, second] = figures(rule);
  if (second !== undefined) return `为 ${first} 到 ${second} 个字`;
  return rule.includes('longer') ? `不少于 ${first} 个字` : `不超过 ${first} 个字`;
}
