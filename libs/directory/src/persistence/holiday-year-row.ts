import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SealedRow } from './rows';

/** Never changed: what is entered anew is a further row. Days stand in order, with commas between. */
@Entity('holiday_year')
@Index('ix_holiday_year_office', ['officeId'])
export class HolidayYearRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'varchar', length: 800 })
  holidays: string;

  @Column({ type: 'varchar', length: 400 })
  makeUpDays: string;
}
