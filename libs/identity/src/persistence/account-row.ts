import { canonicalJson } from '@app/kernel';
import { instantColumn, sha256Hex } from '@app/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('account')
@Index('uq_account_login', ['login'], { unique: true })
@Index('ix_account_office', ['officeId'])
export class AccountRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 40 })
  login: string;

  @Column({ type: 'varchar', length: 200 })
  passwordHash: string;

  @Column({ type: 'varchar', length: 30 })
  role: string;

  @Column({ type: 'integer', nullable: true })
  unitId: number | null;

  @Column({ type: 'varchar', length: 50 })
  name: string;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  disabledAt: Date | null;

  @instantColumn({ nullable: true })
  passwordSetAt: Date | null;

  @Column({ type: 'varchar', length: 64 })
  seal: string;
}

/** The hash of everything an account may do and is; written anew whenever it changes. */
export function accountSeal(row: AccountRow): string {
  const { id, officeId, login, passwordHash, role, unitId, name } = row;
  const isoOf = (at: Date | null) => at?.toISOString() ?? null;
  const instants = {
    createdAt: isoOf(row.createdAt),
    disabledAt: isoOf(row.disabledAt),
    passwordSetAt: isoOf(row.passwordSetAt),
  };
  return sha256Hex(`account\n${canonicalJson({ id, officeId, login, passwordHash, role, unitId, name, ...instants })}`);
}
