import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../database/columns';
import type { Download } from './download';

@Entity('download')
@Index('download_list', ['officeId', 'accountId', 'requestedAt', 'id'])
export class DownloadRow implements Download {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('int')
  accountId: number;

  @Column('int', { nullable: true })
  unitId: number | null;

  @Column('varchar', { length: 60 })
  kind: string;

  @Column('varchar', { length: 200 })
  title: string;

  @Column('varchar', { length: 60 })
  permission: string;

  @instantColumn()
  requestedAt: Date;

  @Column('varchar', { length: 36, nullable: true })
  fileId: string | null;

  @instantColumn({ nullable: true })
  expiresAt: Date | null;
}

/** How long an office keeps downloads. */
@Entity('download_setting')
export class DownloadSettingRow {
  @PrimaryColumn('int')
  officeId: number;

  @Column('int')
  keepDays: number;
}
