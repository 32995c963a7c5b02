import { dateColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

const text = (length: number) => Column({ type: 'varchar', length });

/** A row that is written once; `seal` is the hash of all its other columns. */
export abstract class SealedRow {
  @Column({ type: 'varchar', length: 64 })
  seal: string;
}

@Entity('office')
@Index('uq_office_code', ['code'], { unique: true })
export class OfficeRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @text(40)
  code: string;

  @text(100)
  name: string;

  /** The last day of the last closed month; what holds on it or before cannot change any more. */
  @dateColumn({ nullable: true })
  booksClosedTo: string | null;
}

@Entity('unit')
@Index('ix_unit_office', ['officeId'])
export class UnitRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @dateColumn()
  created: string;
}

/** Never changed: a correction is a further row of the same date, and the last recorded holds. */
@Entity('unit_version')
@Index('ix_unit_version_unit', ['unitId'])
export class UnitVersionRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  unitId: number;

  @dateColumn()
  fromDate: string;

  @text(100)
  name: string;

  @text(40)
  unitGroup: string;

  @Column({ type: 'integer' })
  sortNo: number;
}

/** Never changed, as the versions. */
@Entity('unit_head')
@Index('ix_unit_head_unit', ['unitId'])
export class UnitHeadRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  unitId: number;

  @dateColumn()
  fromDate: string;

  /** Empty: nobody. */
  @text(50)
  name: string;
}

@Entity('unit_merger')
export class UnitMergerRow extends SealedRow {
  @PrimaryColumn({ type: 'integer' })
  unitId: number;

  @Column({ type: 'integer' })
  intoUnitId: number;

  @dateColumn()
  onDate: string;
}

/** Counts the changes of an office's directory. Not sealed: it says when to read again, not what is there. */
@Entity('directory_revision')
export class DirectoryRevisionRow {
  @PrimaryColumn({ type: 'integer' })
  officeId: number;

  @Column({ type: 'integer' })
  revision: number;
}

@Entity('person')
@Index('ix_person_office', ['officeId'])
@Index('uq_person_unit_name', ['unitId', 'name'], { unique: true })
export class PersonRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'integer' })
  unitId: number;

  @text(50)
  name: string;
}

@Entity('publication')
@Index('uq_publication_office_key', ['officeId', 'pubKey'], { unique: true })
export class PublicationRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @text(150)
  pubKey: string;

  @text(100)
  name: string;

  @text(40)
  level: string;
}

/** Never changed, as the versions of a unit. */
@Entity('publication_version')
@Index('ix_publication_version_publication', ['publicationId'])
export class PublicationVersionRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  publicationId: number;

  @dateColumn()
  fromDate: string;

  @text(100)
  title: string;
}

/** Never changed, as the versions of a unit. */
@Entity('publication_column')
@Index('ix_publication_column_publication', ['publicationId'])
export class PublicationColumnRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  publicationId: number;

  @text(40)
  code: string;

  @dateColumn()
  fromDate: string;

  @text(40)
  title: string;

  @Column({ type: 'integer' })
  sortNo: number;

  /** 1 while items are placed under it, 0 from the day it is given up. */
  @Column({ type: 'integer' })
  inUse: number;
}

/** Never changed, as the versions of a unit. */
@Entity('publication_numbering')
@Index('ix_publication_numbering_publication', ['publicationId'])
export class PublicationNumberingRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  publicationId: number;

  @dateColumn()
  fromDate: string;

  @text(10)
  reset: string;

  @Column({ type: 'integer' })
  firstNo: number;

  @Column({ type: 'integer', nullable: true })
  firstCumulativeNo: number | null;
}
