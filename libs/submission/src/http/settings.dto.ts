import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { OfficeWords } from '../domain/secrecy-screen';
import type { SubmissionSettings } from '../domain/submission-settings';
import { LastChange, type SettingChange, SettingSeen, type SettingState, settingStateOf, Text } from '@app/platform';

/** A day, in minutes. */
const LONGEST_TERM = 1_440;

export class SeverityBody {
  @ApiProperty({ example: '重大' })
  @Text(20)
  name: string;

  @ApiProperty({ example: 30, description: 'Minutes from knowing to the first word, by phone or otherwise' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_TERM)
  phoneMinutes: number;

  @ApiProperty({ example: 60, description: 'Minutes from knowing to the report in writing' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_TERM)
  writtenMinutes: number;
}

export class SubmissionSettingsRequest extends SettingSeen {
  @ApiProperty({ description: 'Whether the head of the unit must sign a text off before it is submitted' })
  @IsBoolean()
  signOffRequired: boolean;

  @ApiProperty({ type: [String], example: ['动态', '要情', '专报', '调研'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 20, { each: true })
  @Matches(/^\S+$/, { each: true })
  kinds: string[];

  @ApiProperty({ type: [SeverityBody], description: 'The gravest first' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique((each: SeverityBody | null) => each?.name)
  @ValidateNested({ each: true })
  @Type(() => SeverityBody)
  severities: SeverityBody[];
}

export class SubmissionSettingsResponse extends SubmissionSettingsRequest {
  @LastChange()
  changed: SettingChange | null;

  static of({
    signOffRequired,
    kinds,
    severities,
    ...state
  }: SubmissionSettings & SettingState): SubmissionSettingsResponse {
    return { signOffRequired, kinds: [...kinds], severities: [...severities], ...settingStateOf(state) };
  }
}

/** Words of one list: no blanks alone, no controls. */
function Words(): PropertyDecorator {
  return (target, key) => {
    const rules = [
      IsArray(),
      ArrayMaxSize(200),
      IsString({ each: true }),
      Length(1, 40, { each: true }),
      Matches(/[\p{L}\p{N}\p{S}]/u, { each: true }),
      // A word of half a character cannot be stored.
      Matches(/^[^\0\p{Surrogate}]*$/u, { each: true }),
    ];
    for (const rule of rules) rule(target, key);
  };
}

export class SecrecyWordsRequest extends SettingSeen {
  @ApiProperty({ type: [String], example: ['某专项行动'], description: 'Found besides 秘密, 机密, 绝密 and ★' })
  @Words()
  blocked: string[];

  @ApiProperty({ type: [String], example: ['商业秘密'], description: 'Phrases in which a blocked word is let through' })
  @Words()
  allowed: string[];
}

export class SecrecyWordsResponse extends SecrecyWordsRequest {
  @LastChange()
  changed: SettingChange | null;

  static of({ blocked, allowed, ...state }: OfficeWords & SettingState): SecrecyWordsResponse {
    return { blocked: [...blocked], allowed: [...allowed], ...settingStateOf(state) };
  }
}
