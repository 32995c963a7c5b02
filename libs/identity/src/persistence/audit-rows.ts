import { instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('audit_record')
@Index('ix_audit_record_at', ['officeId', 'at'])
@Index('ix_audit_record_account', ['officeId', 'accountId', 'seq'])
@Index('ix_audit_record_action', ['officeId', 'action', 'seq'])
export class AuditRecordRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  @PrimaryColumn({ type: 'int' })
  seq: number;

  @instantColumn()
  at: Date;

  @Column({ type: 'int', nullable: true })
  accountId: number | null;

  @Column({ type: 'varchar', length: 50 })
  name: string;

  @Column({ type: 'varchar', length: 30 })
  role: string;

  @Column({ type: 'varchar', length: 30 })
  action: string;

  @Column({ type: 'varchar', length: 10 })
  outcome: string;

  @Column({ type: 'varchar', length: 200 })
  subject: string;

  @Column({ type: 'text' })
  detail: string;

  @Column({ type: 'varchar', length: 45, nullable: true })
  address: string | null;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}

/** The end of each office's log. */
@Entity('audit_head')
export class AuditHeadRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  @Column({ type: 'int' })
  seq: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
