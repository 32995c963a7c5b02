import { instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A password an account had before. */
@Entity('password_history')
@Index('ix_password_history_account', ['accountId', 'setAt'])
export class PasswordHistoryRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'int' })
  accountId: number;

  @Column({ type: 'varchar', length: 200 })
  passwordHash: string;

  @instantColumn()
  setAt: Date;
}
