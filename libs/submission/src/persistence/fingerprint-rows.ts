import { dateColumn } from '@app/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('item_band')
export class ItemBandRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  @PrimaryColumn({ type: 'int' })
  band: number;

  @dateColumn({ primary: true })
  submittedOn: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;
}

@Entity('item_fingerprint')
export class ItemFingerprintRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @Column({ type: 'int' })
  officeId: number;

  @dateColumn()
  submittedOn: string;

  /** A JSON list of numbers. */
  @Column({ type: 'text' })
  bands: string;
}

@Entity('duplicate_window')
export class DuplicateWindowRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  @Column({ type: 'int' })
  months: number;
}
