import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('item')
@Index('item_office', ['officeId', 'submittedOn', 'id'])
export class ItemRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @dateColumn()
  submittedOn: string;

  @Column({ type: 'text' })
  contributors: string;

  @bigintColumn()
  eventNo: number;

  @Column({ type: 'int' })
  submittedBy: number;

  @instantColumn()
  createdAt: Date;

  @Column({ type: 'varchar', length: 64 })
  seal: string;
}

/** Finds a unit's items without reading the office's. */
@Entity('item_unit')
@Index('item_unit_item', ['itemId'])
export class ItemUnitRow {
  @PrimaryColumn({ type: 'int' })
  unitId: number;

  @dateColumn({ primary: true })
  submittedOn: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;
}
