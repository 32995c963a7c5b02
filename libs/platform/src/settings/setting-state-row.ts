import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../database/columns';

/** There is none while a setting is as it was at first. */
@Entity('setting_state')
export class SettingStateRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { length: 40 })
  setting: string;

  @Column('int')
  version: number;

  @Column('varchar', { length: 100 })
  changerName: string;

  @instantColumn()
  changedAt: Date;
}
