import { instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('session')
@Index('ix_session_account', ['accountId', 'startedAt'])
export class SessionRow {
  /** A random UUID. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  accountId: number;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'int' })
  generation: number;

  @Column({ type: 'varchar', length: 64 })
  refreshDigest: string;

  @instantColumn()
  startedAt: Date;

  @instantColumn()
  renewedAt: Date;

  @instantColumn({ nullable: true })
  endedAt: Date | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  pending: string | null;

  @Column({ type: 'varchar', length: 45, nullable: true })
  address: string | null;

  @Column({ type: 'varchar', length: 200 })
  client: string;
}
