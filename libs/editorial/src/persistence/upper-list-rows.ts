import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const text = (length: number) => Column({ type: 'varchar', length });
const textOrNull = (length: number) => Column({ type: 'varchar', length, nullable: true });

@Entity('upper_list')
@Index('upper_list_office', ['officeId', 'loadedAt', 'id'])
export class UpperListRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  officeId: number;

  @text(200)
  name: string;

  @text(12)
  status: string;

  @Column({ type: 'int' })
  lineCount: number;

  @Column({ type: 'int' })
  loadedBy: number;

  @text(100)
  loaderName: string;

  @instantColumn()
  loadedAt: Date;
}

@Entity('upper_list_line')
@Index('upper_list_line_fingerprint', ['officeId', 'fingerprint', 'status'])
@Index('upper_list_line_status', ['listId', 'status', 'no'])
export class UpperListLineRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  listId: string;

  @PrimaryColumn({ type: 'int' })
  no: number;

  @Column({ type: 'int' })
  officeId: number;

  @text(300)
  title: string;

  /** As the list says it. */
  @text(120)
  publication: string;

  /** The publication it means; null while nobody has said. */
  @textOrNull(150)
  pubKey: string | null;

  @text(40)
  issue: string;

  @dateColumn({ nullable: true })
  adoptedOn: string | null;

  @text(60)
  dateText: string;

  @text(120)
  unit: string;

  @Column({ type: 'int', nullable: true })
  unitId: number | null;

  /** What makes two lines of two lists the same adoption: publication, issue and title. */
  @text(64)
  fingerprint: string;

  @text(12)
  status: string;

  @textOrNull(36)
  itemId: string | null;

  @bigintColumn({ nullable: true })
  eventNo: number | null;

  @textOrNull(100)
  decidedBy: string | null;

  @instantColumn({ nullable: true })
  decidedAt: Date | null;
}
