import { dateColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SealedRow } from './rows';

@Entity('leader')
@Index('ix_leader_office', ['officeId'])
export class LeaderRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 50 })
  name: string;
}

/** Never changed, as the versions of a unit. */
@Entity('leader_post')
@Index('ix_leader_post_leader', ['leaderId'])
export class LeaderPostRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  leaderId: number;

  @dateColumn()
  fromDate: string;

  @Column({ type: 'varchar', length: 50 })
  title: string;

  @Column({ type: 'varchar', length: 40 })
  level: string;

  /** Empty where nobody said. */
  @Column({ type: 'varchar', length: 20 })
  leaderRank: string;

  /** 1 while the post is held, 0 from the day of leaving. */
  @Column({ type: 'integer' })
  inOffice: number;
}
