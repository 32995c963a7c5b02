import { bigintColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** By login name and not by account, so that a name without an account is answered and locked like any other. */
@Entity('login_failure')
@Index('ix_login_failure_last', ['lastAt'])
export class LoginFailureRow {
  /** sha256 of the login name, since people type their passwords there, or of `address` and the address. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  loginDigest: string;

  /** JSON list of milliseconds since 1970. */
  @Column({ type: 'varchar', length: 400 })
  recent: string;

  @bigintColumn({ nullable: true })
  lockedUntil: number | null;

  @bigintColumn()
  lastAt: number;

  /** Of a name: the address, as digested here, that its last failure came from. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  addressDigest: string | null;
}
