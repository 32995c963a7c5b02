import { instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('happening')
export class HappeningRow {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @instantColumn()
  at: Date;

  @Column({ type: 'integer', nullable: true })
  unitId: number | null;

  @Column({ type: 'integer', nullable: true })
  actorId: number | null;

  @Column({ type: 'text' })
  facts: string;
}

@Entity('notice')
@Index('notice_list', ['accountId', 'at', 'happeningId'])
@Index('notice_unread', ['accountId', 'readAt', 'at', 'happeningId'])
export class NoticeRow {
  @PrimaryColumn({ type: 'integer' })
  accountId: number;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  happeningId: string;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @instantColumn()
  at: Date;

  @instantColumn({ nullable: true })
  readAt: Date | null;
}

@Entity('notice_place')
export class PlaceRow {
  @PrimaryColumn({ type: 'integer' })
  officeId: number;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  stream: string;

  @Column({ type: 'varchar', length: 40 })
  place: string;
}

@Entity('notice_preference')
export class PreferenceRow {
  @PrimaryColumn({ type: 'integer' })
  accountId: number;

  @Column({ type: 'text' })
  muted: string;

  @Column({ type: 'integer' })
  digest: number;

  @Column({ type: 'varchar', length: 254, nullable: true })
  email: string | null;
}
