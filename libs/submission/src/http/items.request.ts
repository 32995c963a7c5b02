import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { itemStatuses, type ItemStatus } from '../domain/item-life';
import { nonUseReasons, type NonUseReason } from '../domain/non-use';
import { UrgencyRequest } from './urgency.request';
import { DateText, FreeText, InstantText, Optional, PagedRequest, Text, Weight } from '@app/platform';

/** The longest body of an item, in characters. */
const BODY = 50_000;

export class ContributorRequest {
  @ApiProperty({ example: 12, description: 'Unit id' })
  @IsInt()
  @Min(1)
  unitId: number;

  @ApiPropertyOptional({ example: '张某', description: 'Author within the unit' })
  @Optional()
  @Text(40)
  person?: string;

  @ApiPropertyOptional({ example: 1, description: 'Part of the whole where the regulation divides by weights' })
  @Optional()
  @Weight()
  weight?: number;
}

export class DeclarationRequest {
  @ApiProperty({ example: '张某', description: 'Who read the text for secrets' })
  @Text(40)
  checkedBy: string;

  @ApiProperty({ example: '2014-03-05', description: 'Not after today, Asia/Shanghai' })
  @DateText()
  checkedOn: string;
}

/** What describes an item besides title, text and contributors. */
abstract class DescribedRequest {
  @ApiPropertyOptional({ description: 'Plain text; never read as HTML', maxLength: BODY })
  @Optional()
  @FreeText(BODY)
  body?: string;

  @ApiPropertyOptional({ example: '动态', description: "A word of the office's list of kinds" })
  @Optional()
  @Text(20)
  kind?: string;

  @ApiPropertyOptional({ example: '办公室 张某 0000-0000', description: 'Whom to ask about it' })
  @Optional()
  @Text(100)
  contact?: string;

  @ApiPropertyOptional({ example: '2014-03-05T08:30:00+08:00', description: 'When what it tells of happened' })
  @Optional()
  @InstantText()
  happenedAt?: string;
}

/** The head of the unit who signed, and when. */
export class SignedRequest {
  @ApiProperty({ example: '李某' })
  @Text(40)
  signedBy: string;

  @ApiProperty({ example: '2014-03-05', description: 'Not after today' })
  @DateText()
  signedOn: string;
}

export class SubmitItemRequest extends DescribedRequest {
  @ApiProperty({ example: '我区多措并举推进春耕备耕工作' })
  @Text(200)
  title: string;

  @ApiProperty({ type: [ContributorRequest], description: 'Units the item comes from, the lead first' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors: ContributorRequest[];

  @ApiProperty({ type: DeclarationRequest, description: 'That the text holds nothing secret' })
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationRequest)
  declaration: DeclarationRequest;

  @ApiPropertyOptional({ type: SignedRequest, description: 'Needed where the office requires it' })
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => SignedRequest)
  signOff?: SignedRequest;

  @ApiPropertyOptional({ type: UrgencyRequest, description: 'Of an urgent item' })
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => UrgencyRequest)
  urgency?: UrgencyRequest;

  @ApiPropertyOptional({ example: '2014-03-05', description: 'Day of receipt, Asia/Shanghai; today when left out' })
  @Optional()
  @DateText()
  occurredOn?: string;

  @ApiPropertyOptional({ example: '电话通知后补报' })
  @Optional()
  @Text(500)
  note?: string;
}

export class BeginDraftRequest extends DescribedRequest {
  @ApiPropertyOptional({ example: '我区多措并举推进春耕备耕工作', description: 'May still be missing' })
  @Optional()
  @Text(200)
  title?: string;

  @ApiPropertyOptional({ type: [ContributorRequest], description: "Left out: the writer's own unit" })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors?: ContributorRequest[];
}

export class SaveDraftRequest extends BeginDraftRequest {
  @ApiProperty({ example: 3, description: 'The version on the screen; refused when there is a newer one' })
  @Version()
  version: number;
}

export class SignOffRequest extends SignedRequest {
  @ApiProperty({ example: 3, description: 'The version that was signed' })
  @Version()
  version: number;
}

export class SubmitDraftRequest {
  @ApiProperty({ example: 3, description: 'The version that is handed in' })
  @Version()
  version: number;

  @ApiProperty({ type: DeclarationRequest, description: 'That the text holds nothing secret' })
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationRequest)
  declaration: DeclarationRequest;

  @ApiPropertyOptional({ example: '2014-03-05', description: 'Day of receipt; today when left out, and for liaisons' })
  @Optional()
  @DateText()
  occurredOn?: string;
}

/** What an editor had before it when it decided; left out where nobody looked at the item, as in an import. */
export class StepRequest {
  @ApiPropertyOptional({
    example: 3,
    description: 'Number of the last step the editor saw: refused with `step_refused` when another has come since',
  })
  @Optional()
  @Version()
  seen?: number;
}

export class ReturnItemRequest extends StepRequest {
  @ApiProperty({ example: '请补充受灾面积和处置措施' })
  @Text(2_000)
  opinion: string;
}

export class EditTextRequest {
  @ApiProperty({ example: 1, description: 'The revision the editor worked from' })
  @Version()
  revision: number;

  @ApiProperty({ example: '我区多措并举推进春耕备耕工作' })
  @Text(200)
  title: string;

  @ApiProperty({ description: 'Plain text', maxLength: BODY })
  @FreeText(BODY)
  body: string;
}

export class NotUseItemRequest extends StepRequest {
  @ApiProperty({ enum: Object.keys(nonUseReasons) })
  @IsIn(Object.keys(nonUseReasons))
  reason: NonUseReason;

  @ApiPropertyOptional({ example: '同一内容上周已刊' })
  @Optional()
  @Text(2_000)
  words?: string;
}

export class WithReasonRequest {
  @ApiProperty({ example: '情况有变' })
  @Text(500)
  reason: string;
}

export class ReopenItemRequest extends StepRequest {
  @ApiProperty({ example: '情况有变' })
  @Text(500)
  reason: string;
}

export class ListItemsRequest extends PagedRequest {
  @ApiPropertyOptional({ description: 'Only items this unit contributed to; liaisons always see their own' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '2014-03-01' })
  @IsOptional()
  @DateText()
  from?: string;

  @ApiPropertyOptional({ example: '2014-03-31' })
  @IsOptional()
  @DateText()
  to?: string;

  @ApiPropertyOptional({
    enum: itemStatuses,
    description: 'Drafts (`draft`, `signed_off`) are listed only when asked for, and only those of the own unit',
  })
  @IsOptional()
  @IsIn(itemStatuses)
  status?: ItemStatus;

  @ApiPropertyOptional({ example: '动态' })
  @IsOptional()
  @Text(20)
  kind?: string;

  @ApiPropertyOptional({ example: '政务@district', description: 'Key of a publication that adopted it' })
  @IsOptional()
  @Text(120)
  publication?: string;

  @ApiPropertyOptional({ example: 'city', description: 'Level of a publication that adopted it' })
  @IsOptional()
  @Text(40)
  level?: string;

  @ApiPropertyOptional({ example: '春耕', description: 'Part of the title' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  text?: string;

  @ApiPropertyOptional({ enum: ['submitted', 'recorded'], default: 'submitted' })
  @IsOptional()
  @IsIn(['submitted', 'recorded'])
  sort?: 'submitted' | 'recorded';

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  direction?: 'asc' | 'desc';

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Whether the answer says how many there are in all' })
  @IsOptional()
  @IsIn(['true', 'false'])
  counted?: 'true' | 'false';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Whether each row says what the item came to: for the own unit, to others for all units together',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  summed?: 'true' | 'false';
}

/** Every item of the list, not a page of it. */
export class ExportItemsRequest extends OmitType(ListItemsRequest, ['cursor', 'limit', 'counted', 'summed']) {}

function Version(): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [IsInt(), Min(0), Max(2 ** 31 - 1)]) decorate(target, key);
  };
}
