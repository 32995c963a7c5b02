import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, isEmail, IsOptional, ValidateBy } from 'class-validator';
import { Optional, Text, TimedRequest } from '@app/platform';
import type { DescribedNotice } from '../application/describe-notices';
import { type NoticeKind, noticeKindNames, noticeKinds } from '../domain/notice-kind';
import type { Preference } from '../domain/preference';

export class ListNoticesRequest extends TimedRequest {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only unread, or only read ones' })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';

  @ApiPropertyOptional({ enum: noticeKinds })
  @IsOptional()
  @IsIn(noticeKinds)
  kind?: NoticeKind;
}

/** The library's check throws at half a character, so that is looked at first. */
function EmailText(): PropertyDecorator {
  return ValidateBy({
    name: 'isEmail',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && !/\p{Surrogate}/u.test(value) && isEmail(value),
      defaultMessage: () => '电子邮箱的写法不对，请写成 name@example.cn 的形式',
    },
  });
}

class NoticeAmount {
  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ example: '10', description: 'Decimal text with its sign' })
  amount: string;

  @ApiProperty({ example: '分' })
  title: string;
}

export class NoticeResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: noticeKinds })
  kind: string;

  @ApiProperty({ example: '采用' })
  kindName: string;

  @ApiProperty({ description: 'When it became known, UTC' })
  at: string;

  @ApiProperty()
  read: boolean;

  @ApiProperty({ example: '《我区推进春耕备耕》被《政务》采用，加 10 分、20 元。' })
  sentence: string;

  @ApiProperty({ nullable: true, type: String, description: 'Title of the item or topic, as it is today' })
  title: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'The opinion or reason somebody wrote with it' })
  words: string | null;

  @ApiProperty({ type: [NoticeAmount], description: "What it brought or cost the caller's unit" })
  amounts: NoticeAmount[];

  @ApiProperty({ nullable: true, type: String })
  itemId: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'Number of the event in the ledger' })
  event: number | null;

  @ApiProperty({ nullable: true, type: String })
  draftId: string | null;

  @ApiProperty({ nullable: true, type: String })
  bulletinId: string | null;

  @ApiProperty({ nullable: true, type: String })
  objectionId: string | null;

  @ApiProperty({ nullable: true, type: String })
  yearEndId: string | null;

  @ApiProperty({ nullable: true, type: String, example: '2014-03', description: 'Month, quarter or year it is about' })
  period: string | null;

  static of({ id, kind, at, readAt, sentence, title, words, facts }: DescribedNotice): NoticeResponse {
    return {
      id,
      kind,
      kindName: noticeKindNames[kind],
      at: at.toISOString(),
      read: readAt !== null,
      sentence,
      title,
      words,
      amounts: [...(facts.amounts ?? [])],
      itemId: facts.item ?? null,
      event: facts.event ?? null,
      draftId: facts.draft ?? null,
      bulletinId: facts.bulletin ?? null,
      objectionId: facts.objection ?? null,
      yearEndId: facts.yearEnd ?? null,
      period: facts.period ?? null,
    };
  }
}

export class NoticePageResponse {
  @ApiProperty({ type: [NoticeResponse] })
  rows: NoticeResponse[];

  @ApiPropertyOptional()
  next?: string;
}

class UnreadOfKind {
  @ApiProperty({ enum: noticeKinds })
  kind: string;

  @ApiProperty()
  count: number;
}

export class UnreadResponse {
  @ApiProperty()
  unread: number;

  @ApiProperty({ type: [UnreadOfKind] })
  kinds: UnreadOfKind[];

  static of(kinds: readonly UnreadOfKind[]): UnreadResponse {
    return { unread: kinds.reduce((sum, { count }) => sum + count, 0), kinds: [...kinds] };
  }
}

export class MarkedResponse {
  @ApiProperty({ description: 'How many were unread' })
  marked: number;
}

export class PreferenceRequest {
  @ApiPropertyOptional({ enum: noticeKinds, isArray: true, description: 'Kinds the caller is not told of' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(noticeKinds.length)
  @ArrayUnique()
  @IsIn(noticeKinds, { each: true })
  muted?: NoticeKind[];

  @ApiPropertyOptional({ description: 'A mail a day when something is unread' })
  @Optional()
  @IsBoolean()
  digest?: boolean;

  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: 'liaison@example.gov.cn',
    description: 'null removes it',
  })
  @IsOptional()
  @EmailText()
  @Text(254)
  email?: string | null;
}

export class PreferenceResponse {
  @ApiProperty({ enum: noticeKinds, isArray: true, description: 'Kinds whoever has the role of the caller is told of' })
  kinds: string[];

  @ApiProperty({ enum: noticeKinds, isArray: true })
  muted: string[];

  @ApiProperty()
  digest: boolean;

  @ApiProperty({ nullable: true, type: String })
  email: string | null;

  @ApiProperty({ description: 'Whether this installation sends mail' })
  mailConfigured: boolean;

  static of(
    { muted, digest, email }: Preference,
    kinds: readonly NoticeKind[],
    mailConfigured: boolean,
  ): PreferenceResponse {
    return { kinds: [...kinds], muted: [...muted], digest, email, mailConfigured };
  }
}
