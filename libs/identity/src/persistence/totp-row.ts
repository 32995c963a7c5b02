import { bigintColumn, instantColumn } from '@app/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('totp')
export class TotpRow {
  @PrimaryColumn({ type: 'int' })
  accountId: number;

  /** Sealed; base32 as authenticators take it when it is from before. */
  @Column({ type: 'varchar', length: 255 })
  secret: string;

  /** Null until a first code has shown that the authenticator has the secret. */
  @instantColumn({ nullable: true })
  confirmedAt: Date | null;

  /** The thirty seconds of the last code taken, counted from 1970: no code is taken twice. */
  @bigintColumn()
  lastStep: number;

  /** JSON list of keyed digests of the recovery codes that are left. */
  @Column({ type: 'text' })
  recovery: string;
}

/** What an office has decided about signing in. */
@Entity('security_settings')
export class SecuritySettingsRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  /** 1: finance and administrators must use a second factor. */
  @Column({ type: 'int' })
  totpRequired: number;
}
