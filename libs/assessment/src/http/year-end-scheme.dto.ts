import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Optional, SettingSeen, Text } from '@app/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { DecidedScheme } from '../persistence/year-end-schemes';
import type { YearEndScheme } from '../domain/year-end/scheme';

const AMOUNT = /^-?\d{1,9}(\.\d{1,4})?$/;
const AMOUNTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** Decimal text by group, `*` for the groups not named. */
function AmountsByGroup(): PropertyDecorator {
  return ValidateBy({
    name: 'amountsByGroup',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= 100 &&
        Object.values(value).every((text) => typeof text === 'string' && AMOUNT.test(text)),
      defaultMessage: () => '$property 应为按分组写明的分数，如 {"department":"100"}，其余分组用 * 表示',
    },
  });
}

const Share = () => (target: object, key: string) => {
  for (const decorate of [IsInt(), Min(0), Max(100)]) decorate(target, key);
};

export class StandardScoreBody {
  @ApiProperty({
    enum: ['best_of_group', 'group_target'],
    description: 'Points held against the best of the group, or against a number set for the group; either is 100',
  })
  @IsIn(['best_of_group', 'group_target'], { message: 'standard.by 应为 best_of_group 或 group_target' })
  by: 'best_of_group' | 'group_target';

  @ApiPropertyOptional({ ...AMOUNTS, example: { department: '100', '*': '80' }, description: 'Of group_target' })
  @Optional()
  @AmountsByGroup()
  targets?: Record<string, string>;
}

export class GradeBody {
  @ApiProperty({ example: '优秀' })
  @Text(20)
  title: string;

  @ApiPropertyOptional({ example: '90', description: 'Standard score: this or more' })
  @Optional()
  @Matches(AMOUNT, { message: 'atLeast 应为数' })
  atLeast?: string;

  @ApiPropertyOptional({ example: '70', description: 'Standard score: less than this' })
  @Optional()
  @Matches(AMOUNT, { message: 'below 应为数' })
  below?: string;

  @ApiPropertyOptional({ example: 10, description: 'Among the first so many of the group' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  first?: number;

  @ApiPropertyOptional({ example: 3, description: 'Among the last so many of the group' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  last?: number;

  @ApiPropertyOptional({
    example: 30,
    description: 'In the best so many percent of the group, rounded half up, at least one',
  })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(100)
  topShare?: number;
}

export class CommendationBody {
  @ApiProperty({ example: 30, description: 'Percent of each group’s units, rounded half up, at least one; 0: none' })
  @Share()
  unitShare: number;

  @ApiProperty({ example: 30, description: 'The same of its liaisons' })
  @Share()
  liaisonShare: number;

  @ApiProperty({ ...AMOUNTS, example: { '*': '60' }, description: 'Points a unit must have reached' })
  @IsObject()
  @AmountsByGroup()
  unitBars: Record<string, string>;

  @ApiProperty({ ...AMOUNTS, example: {}, description: 'Points a liaison must have reached' })
  @IsObject()
  @AmountsByGroup()
  liaisonBars: Record<string, string>;
}

const causes = ['incident', 'zero_submission', 'zero_adoption'] as const;

export class VetoBody {
  @ApiProperty({ example: '发生失实信息' })
  @Text(60)
  title: string;

  @ApiProperty({ enum: causes })
  @IsIn(causes, { message: 'vetoes.on 应为 incident、zero_submission 或 zero_adoption' })
  on: (typeof causes)[number];

  @ApiPropertyOptional({ example: 'untrue', description: 'Of an incident: a fault of the regulation; left out, any' })
  @Optional()
  @Text(40)
  fault?: string;

  @ApiPropertyOptional({ example: 'city', description: 'Of an incident: a level of the regulation; left out, any' })
  @Optional()
  @Text(40)
  level?: string;

  @ApiPropertyOptional({ example: '合格', description: 'The best grade that is left to the unit' })
  @Optional()
  @Text(20)
  gradeAtMost?: string;
}

/** What is decided. */
export class YearEndSchemeRequest extends SettingSeen {
  @ApiProperty({ example: 'point' })
  @Text(40)
  asset: string;

  @ApiProperty({ type: StandardScoreBody })
  @IsObject()
  @ValidateNested()
  @Type(() => StandardScoreBody)
  standard: StandardScoreBody;

  @ApiProperty({
    type: [GradeBody],
    description: 'From the best to the worst; a unit has the first it meets, the last has no condition',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => GradeBody)
  grades: GradeBody[];

  @ApiProperty({ type: CommendationBody })
  @IsObject()
  @ValidateNested()
  @Type(() => CommendationBody)
  commendation: CommendationBody;

  @ApiProperty({ type: [VetoBody] })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => VetoBody)
  vetoes: VetoBody[];

  @ApiProperty({ example: 5, description: 'Working days of the public notice' })
  @IsInt()
  @Min(1)
  @Max(60)
  noticeDays: number;

  @ApiProperty({ example: 3, description: 'Working days after it in which objections are answered' })
  @IsInt()
  @Min(0)
  @Max(60)
  decideDays: number;

  static read({ version: _version, standard: { by, targets }, ...body }: YearEndSchemeRequest): YearEndScheme {
    return { ...body, standard: by === 'group_target' ? { by, targets: targets ?? {} } : { by } };
  }
}

export class YearEndSchemeResponse extends YearEndSchemeRequest {
  @ApiProperty()
  decidedBy: string;

  @ApiProperty()
  decidedAt: string;

  static of({ version, scheme, by, at }: DecidedScheme): YearEndSchemeResponse {
    const { standard, grades, commendation, vetoes, ...rest } = scheme;
    const { unitBars, liaisonBars, ...shares } = commendation;
    return {
      ...{ ...rest, version, decidedBy: by, decidedAt: at.toISOString() },
      standard: { ...standard },
      grades: grades.map((grade) => ({ ...grade })),
      commendation: { ...shares, unitBars: { ...unitBars }, liaisonBars: { ...liaisonBars } },
      vetoes: vetoes.map((veto) => ({ ...veto })),
    };
  }
}
