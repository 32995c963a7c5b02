import { ApiProperty } from '@nestjs/swagger';
import { LastChange, type SettingChange, type SettingState, settingStateOf } from '@app/platform';
import { type Bulletin, bulletinKinds, bulletinStatuses, publicationModes } from '../domain/bulletin';
import { BULLETIN_STATUS_TITLES, type BulletinStep } from '../domain/bulletin-life';
import type { BulletinSettings } from '../domain/bulletin-settings';
import { wholeBulletin, type StoredBulletin } from '../domain/stored-bulletin';
import type { BulletinHead } from '../persistence/bulletins';
import { AnnexResponse, SectionResponse } from './bulletin-content.response';
import { BulletinSettingsRequest } from './bulletins.request';

export class BulletinHeadResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: bulletinKinds })
  kind: string;

  @ApiProperty({ example: '2014Q1' })
  period: string;

  @ApiProperty({ example: '关于2014年第一季度政务信息报送采用情况的通报' })
  title: string;

  @ApiProperty({ enum: bulletinStatuses })
  status: string;

  @ApiProperty({ example: '待审批' })
  statusTitle: string;

  @ApiProperty({ nullable: true, type: String, example: '新政办信通〔2026〕3号' })
  documentNo: string | null;

  @ApiProperty({ nullable: true, type: String })
  issuedOn: string | null;

  @ApiProperty()
  createdAt: string;

  static of({ createdAt, ...head }: BulletinHead): BulletinHeadResponse {
    return { ...head, statusTitle: BULLETIN_STATUS_TITLES[head.status], createdAt: createdAt.toISOString() };
  }
}

export class BulletinPageResponse {
  @ApiProperty({ type: [BulletinHeadResponse] })
  rows: BulletinHeadResponse[];

  @ApiProperty({ required: false, description: 'Leads to the next page; absent on the last' })
  next?: string;
}

class BulletinPeriodResponse {
  @ApiProperty({ example: '2014Q1' })
  name: string;

  @ApiProperty({ example: '2014年第一季度' })
  title: string;

  @ApiProperty()
  from: string;

  @ApiProperty()
  to: string;
}

class OfficeResponse {
  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Who issues and signs' })
  organ: string;
}

class ChainHeadResponse {
  @ApiProperty({ type: 'integer' })
  seq: number;

  @ApiProperty()
  hash: string;
}

class ColophonResponse {
  @ApiProperty()
  bulletinId: string;

  @ApiProperty({ description: 'sha256 over all it says, by which a print is recognised' })
  contentSha256: string;

  @ApiProperty({ type: ChainHeadResponse, description: "End of the ledger's chain when the figures were drawn" })
  chainHead: ChainHeadResponse;

  @ApiProperty({ example: 'whole', description: '`whole`, or `unit-12` for what unit 12 is shown' })
  edition: string;
}

class WithdrawnResponse {
  @ApiProperty()
  documentNo: string;

  @ApiProperty()
  on: string;

  @ApiProperty()
  reason: string;
}

class StepResponse {
  @ApiProperty()
  action: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  @ApiProperty({ description: 'An opinion, a reason, or the paragraph that was edited' })
  note: string;

  @ApiProperty({ nullable: true, type: String })
  documentNo: string | null;

  static of({ action, actorName, recordedAt, note, documentNo }: BulletinStep): StepResponse {
    return { action, by: actorName, at: recordedAt.toISOString(), note, documentNo };
  }
}

export class BulletinResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'To be sent with an edit' })
  version: number;

  @ApiProperty({ enum: bulletinKinds })
  kind: string;

  @ApiProperty({ type: BulletinPeriodResponse })
  period: BulletinPeriodResponse;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: OfficeResponse })
  office: OfficeResponse;

  @ApiProperty()
  recipients: string;

  @ApiProperty()
  copies: string;

  @ApiProperty({ enum: publicationModes })
  mode: string;

  @ApiProperty({ type: 'integer' })
  topPlaces: number;

  @ApiProperty({ description: 'Whether all months of the period were closed when it was drawn' })
  final: boolean;

  @ApiProperty({ enum: bulletinStatuses })
  status: string;

  @ApiProperty({ example: '待审批' })
  statusTitle: string;

  @ApiProperty({ nullable: true, type: String })
  documentNo: string | null;

  @ApiProperty({ nullable: true, type: String })
  issuedOn: string | null;

  @ApiProperty({ nullable: true, type: WithdrawnResponse })
  withdrawn: WithdrawnResponse | null;

  @ApiProperty({ type: [SectionResponse] })
  sections: readonly SectionResponse[];

  @ApiProperty({ type: [AnnexResponse] })
  annexes: readonly AnnexResponse[];

  @ApiProperty({ type: [String] })
  regulations: readonly string[];

  @ApiProperty()
  drawnAt: string;

  @ApiProperty({ type: ColophonResponse })
  colophon: ColophonResponse;

  @ApiProperty({ type: [StepResponse], description: 'For the office; empty for a liaison' })
  steps: StepResponse[];

  static of(bulletin: Bulletin, version: number, steps: readonly BulletinStep[]): BulletinResponse {
    const statusTitle = BULLETIN_STATUS_TITLES[bulletin.status];
    return { ...bulletin, statusTitle, version, steps: steps.map((step) => StepResponse.of(step)) };
  }

  /** What somebody of the office has just changed. */
  static changed(stored: StoredBulletin): BulletinResponse {
    return BulletinResponse.of(wholeBulletin(stored), stored.version, []);
  }
}

export class BulletinSettingsResponse extends BulletinSettingsRequest {
  @LastChange()
  changed: SettingChange | null;

  static of(settings: BulletinSettings, state: SettingState): BulletinSettingsResponse {
    return { ...settings, ...settingStateOf(state) };
  }
}
