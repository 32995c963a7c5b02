import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class QuarterQuery {
  @IsOptional()
  @Matches(/^\d{4}Q[1-4]$/, { message: '季度应写成 2014Q1 的形式' })
  quarter?: string;
}

/** Which figure: its source and its measure, as the links of the table say it. */
export class FigureQuery extends QuarterQuery {
  @IsOptional()
  @Matches(/^[a-z_]{1,20}$/, { message: '来源（kind）应为小写英文单词，请从季度通报表进入' })
  kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  level?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  asset?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class NumberParam {
  @Type(() => Number)
  @IsInt({ message: '编号应为整数，请核对网址' })
  @Min(1, { message: '编号应为正整数，请核对网址' })
  @Max(Number.MAX_SAFE_INTEGER, { message: '编号过大，请核对网址' })
  no: number;
}
