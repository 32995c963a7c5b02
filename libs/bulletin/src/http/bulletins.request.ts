import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FreeText, Optional, PagedRequest, SettingSeen, Text } from '@app/platform';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import {
  type BulletinKind,
  bulletinKinds,
  type BulletinStatus,
  bulletinStatuses,
  type PublicationMode,
  publicationModes,
} from '../domain/bulletin';
import { type RenderingFormat, renderingFormats } from '../domain/rendering-format';

const MODE = 'mode 应为 full（全部公布）、top（只公布前几名）或 own（只公布本单位结果）';

export class ListBulletinsRequest extends PagedRequest {
  @ApiPropertyOptional({ enum: bulletinStatuses })
  @IsOptional()
  @IsIn(bulletinStatuses, { message: 'status 不是通报的状态' })
  status?: BulletinStatus;

  @ApiPropertyOptional({ enum: bulletinKinds })
  @IsOptional()
  @IsIn(bulletinKinds, { message: 'kind 应为 month、quarter、half 或 year' })
  kind?: BulletinKind;
}

/** How it is to be published; what is left out is as the office decided, or as it was. */
export class RedrawBulletinRequest {
  @ApiPropertyOptional({ enum: publicationModes })
  @Optional()
  @IsIn(publicationModes, { message: MODE })
  mode?: PublicationMode;

  @ApiPropertyOptional({ example: 5, minimum: 1, maximum: 50, description: 'Places shown in mode top' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(50)
  topPlaces?: number;
}

export class DrawUpBulletinRequest extends RedrawBulletinRequest {
  @ApiProperty({ example: '2014Q1', description: 'A month, quarter, half or year of the office' })
  @Matches(/^\d{4}(-\d{2}|Q[1-4]|H[12])?$/, { message: 'period 应写成 2014-03、2014Q1、2014H1 或 2014 的形式' })
  period: string;
}

export class EditParagraphRequest {
  @ApiProperty({ example: 1, description: 'The version that was read' })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  version: number;

  @ApiProperty({ description: 'Empty: the paragraph is left out of the print' })
  @FreeText(5_000)
  text: string;
}

export class MoveBulletinRequest {
  @ApiPropertyOptional({ example: '数据无误' })
  @Optional()
  @Text(500)
  note?: string;
}

export class ReturnBulletinRequest {
  @ApiProperty({ example: '请补充下一步要求' })
  @Text(500)
  opinion: string;
}

export class WithdrawBulletinRequest {
  @ApiProperty({ example: '新政办信通〔2026〕7号', description: 'The document under which it is withdrawn' })
  @Text(80)
  documentNo: string;

  @ApiProperty({ example: '部分单位数据有误' })
  @Text(500)
  reason: string;
}

export class OrderRenderingRequest {
  @ApiProperty({ enum: renderingFormats })
  @IsIn(renderingFormats, { message: 'format 应为 pdf、docx、xlsx 或 html' })
  format: RenderingFormat;
}

/** How an office heads, addresses and publishes its bulletins. */
export class BulletinSettingsRequest extends SettingSeen {
  @ApiProperty({ example: '新河县人民政府办公室', description: 'Who issues and signs' })
  @Text(80)
  organ: string;

  @ApiProperty({ example: '新政办信通', description: 'What stands before the year in a document number' })
  @Text(20)
  mark: string;

  @ApiProperty({ example: '各乡镇人民政府，县政府各部门' })
  @FreeText(500)
  recipients: string;

  @ApiProperty({ example: '县委办公室' })
  @FreeText(500)
  copies: string;

  @ApiProperty({ enum: publicationModes })
  @IsIn(publicationModes, { message: MODE })
  mode: PublicationMode;

  @ApiProperty({ example: 5, minimum: 1, maximum: 50 })
  @IsInt()
  @Min(1)
  @Max(50)
  topPlaces: number;
}
