import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Optional, PagedRequest, Text } from '@app/platform';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { YearEndSeen } from '../application/read-year-ends';
import type { Verdict } from '../domain/year-end/awards';
import { type CertificateFormat, certificateFormats } from '../domain/year-end/certificate-list';
import type { LiaisonResult, UnitResult } from '../domain/year-end/drawing';
import { YEAR_END_STATE_TITLES, yearEndActions, type YearEndState, yearEndStates } from '../domain/year-end/life';
import type { YearEnd, YearEndStep } from '../domain/year-end/year-end';

export class ListYearEndsRequest extends PagedRequest {
  @ApiPropertyOptional({ enum: yearEndStates })
  @IsOptional()
  @IsIn(yearEndStates, { message: 'state 不是年终评定的状态' })
  state?: YearEndState;

  @ApiPropertyOptional({ example: '2014' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'year 请写成 2014 的形式' })
  year?: string;
}

export class DrawUpYearEndRequest {
  @ApiProperty({ example: '2014' })
  @Matches(/^\d{4}$/, { message: 'year 请写成 2014 的形式' })
  year: string;
}

export class JudgeNomineeRequest {
  @ApiProperty({ enum: ['nominate', 'strike'], description: 'Add to those commended, or take off' })
  @IsIn(['nominate', 'strike'], { message: 'kind 应为 nominate（推荐）或 strike（取消）' })
  kind: 'nominate' | 'strike';

  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  @ApiPropertyOptional({ description: 'Somebody of the unit; left out, the unit itself' })
  @Optional()
  @Text(80)
  person?: string;

  @ApiProperty({ example: '全年牵头报送防汛专题，质量突出' })
  @Text(500)
  reason: string;
}

export class YearEndReasonRequest {
  @ApiProperty({ example: '两个单位的合并情况需要重新核对' })
  @Text(500)
  reason: string;
}

export class DecideYearEndRequest {
  @ApiPropertyOptional({ example: '经第三次主任办公会审定' })
  @Optional()
  @Text(500)
  note?: string;
}

export class FinaliseYearEndRequest {
  @ApiProperty({ example: '区政办发〔2015〕3号', description: 'The document of commendation' })
  @Text(80)
  documentNo: string;
}

export class ReopenYearEndRequest extends YearEndReasonRequest {
  @ApiProperty({ example: '区政办函〔2015〕9号', description: 'The document under which the year is assessed again' })
  @Text(80)
  documentNo: string;
}

export class OrderCertificatesRequest {
  @ApiProperty({ enum: certificateFormats })
  @IsIn(certificateFormats, { message: 'format 应为 xlsx、html 或 pdf' })
  format: CertificateFormat;
}

export class VetoFoundResponse {
  @ApiProperty({ example: '发生失实信息' })
  title: string;

  @ApiProperty({ nullable: true, type: Number, description: 'Number of the event it rests on' })
  event: number | null;
}

export class UnitResultResponse {
  @ApiProperty()
  unitId: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: 'department' })
  group: string;

  @ApiProperty({ example: '310.0' })
  points: string;

  @ApiProperty({ example: '87.50', description: 'Standard score' })
  standard: string;

  @ApiProperty({ description: 'Within the group; equal points share it' })
  rank: number;

  @ApiProperty({ example: '优秀' })
  grade: string;

  @ApiProperty({ type: [VetoFoundResponse] })
  vetoes: VetoFoundResponse[];

  @ApiProperty({ description: 'By its place; what people said of it stands among the awards' })
  commended: boolean;

  static of({ vetoes, ...result }: UnitResult): UnitResultResponse {
    return { ...result, vetoes: vetoes.map((veto) => ({ ...veto })) };
  }
}

export class LiaisonResultResponse {
  @ApiProperty()
  unitId: number;

  @ApiProperty()
  unit: string;

  @ApiProperty()
  group: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  points: string;

  @ApiProperty()
  rank: number;

  @ApiProperty()
  commended: boolean;

  static of(result: LiaisonResult): LiaisonResultResponse {
    return { ...result };
  }
}

export class AwardResponse {
  @ApiProperty()
  unitId: number;

  @ApiProperty()
  unit: string;

  @ApiProperty({ nullable: true, type: String, description: 'Null: the unit itself' })
  person: string | null;

  @ApiProperty({ example: '政务信息工作先进单位' })
  title: string;

  @ApiProperty({ enum: ['place', 'nomination'] })
  by: string;

  @ApiProperty({ description: 'Of a nomination' })
  reason: string;

  @ApiProperty({
    nullable: true,
    type: String,
    example: '〔2014〕第007号',
    description: 'Null until the year is final',
  })
  certificateNo: string | null;

  static of({ certificateNo, ...award }: YearEndSeen['awards'][number]): AwardResponse {
    return { ...award, certificateNo: certificateNo ?? null };
  }
}

export class VerdictResponse {
  @ApiProperty({ enum: ['nominate', 'strike'] })
  kind: string;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  static of({ kind, unitId, person, reason, actorName, recordedAt }: Verdict): VerdictResponse {
    return { kind, unitId, person, reason, by: actorName, at: recordedAt.toISOString() };
  }
}

export class YearEndStepResponse {
  @ApiProperty({ enum: yearEndActions })
  action: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  @ApiProperty()
  note: string;

  static of({ action, actorName, recordedAt, note }: YearEndStep): YearEndStepResponse {
    return { action, by: actorName, at: recordedAt.toISOString(), note };
  }
}

export class YearEndResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '2014' })
  year: string;

  @ApiProperty({ description: 'From 1 within the year; the last final one holds' })
  no: number;

  @ApiProperty({ enum: yearEndStates })
  state: string;

  @ApiProperty({ example: '公示中' })
  stateTitle: string;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Of a further record: the document under which it was begun',
  })
  documentNo: string | null;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  schemeVersion: number;

  @ApiProperty()
  drawnAt: string;

  @ApiProperty({ nullable: true, type: String, description: 'The last day of the public notice' })
  noticeUntil: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'The day by which objections are decided' })
  decideBy: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'The document of commendation' })
  finalDocumentNo: string | null;

  @ApiProperty({ nullable: true, type: String })
  finalAt: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'sha256 over everything the record says' })
  seal: string | null;

  static of({ id, year, no, state, documentNo, reason, schemeVersion, drawnAt, ...rest }: YearEnd): YearEndResponse {
    const { noticeUntil, decideBy, sealed } = rest;
    return {
      ...{ id, year, no, state, stateTitle: YEAR_END_STATE_TITLES[state], documentNo, reason, schemeVersion },
      ...{ drawnAt: drawnAt.toISOString(), noticeUntil, decideBy, finalDocumentNo: sealed?.documentNo ?? null },
      ...{ finalAt: sealed?.at.toISOString() ?? null, seal: sealed?.sha256 ?? null },
    };
  }
}

export class YearEndPageResponse {
  @ApiProperty({ type: [YearEndResponse] })
  rows: YearEndResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class YearEndDetailsResponse extends YearEndResponse {
  @ApiProperty({ type: [UnitResultResponse], description: 'By group; a liaison sees the own unit' })
  units: UnitResultResponse[];

  @ApiProperty({ type: [LiaisonResultResponse] })
  liaisons: LiaisonResultResponse[];

  @ApiProperty({ type: [AwardResponse] })
  awards: AwardResponse[];

  @ApiProperty({ type: [VerdictResponse] })
  verdicts: VerdictResponse[];

  @ApiProperty({ type: [YearEndStepResponse] })
  steps: YearEndStepResponse[];

  static seen({ yearEnd, awards, verdicts, steps }: YearEndSeen): YearEndDetailsResponse {
    return {
      ...YearEndResponse.of(yearEnd),
      units: yearEnd.drawing.units.map((each) => UnitResultResponse.of(each)),
      liaisons: yearEnd.drawing.liaisons.map((each) => LiaisonResultResponse.of(each)),
      awards: awards.map((each) => AwardResponse.of(each)),
      verdicts: verdicts.map((each) => VerdictResponse.of(each)),
      steps: steps.map((each) => YearEndStepResponse.of(each)),
    };
  }
}
