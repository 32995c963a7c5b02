import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { SettingState } from '../settings/setting-states';

/** What whoever decides a setting anew has seen of it. */
export class SettingSeen {
  @ApiProperty({ example: 0, minimum: 0, description: 'The version that was read; 0 before the first change' })
  @IsInt({ message: 'version 应为读到的版本号' })
  @Min(0, { message: 'version 应为读到的版本号' })
  @Max(1_000_000_000, { message: 'version 应为读到的版本号' })
  version: number;
}

export class SettingChange {
  @ApiProperty({ description: 'Name of whoever changed it' })
  by: string;

  @ApiProperty()
  at: string;
}

/** Describes `changed` of a setting. */
export function LastChange(): PropertyDecorator {
  return ApiProperty({
    type: SettingChange,
    nullable: true,
    description: 'The last change; null before there was any',
  });
}

/** `version` and `changed` as answers hold them. */
export function settingStateOf({ version, changed }: SettingState): { version: number; changed: SettingChange | null } {
  return { version, changed: changed && { by: changed.by, at: changed.at.toISOString() } };
}
