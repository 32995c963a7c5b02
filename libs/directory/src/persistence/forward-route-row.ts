import { dateColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SealedRow } from './rows';

/** Never changed, as the versions of a unit. */
@Entity('forward_route')
@Index('ix_forward_route_office', ['officeId'])
export class ForwardRouteRow extends SealedRow {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 40 })
  code: string;

  @dateColumn()
  fromDate: string;

  @Column({ type: 'varchar', length: 40 })
  title: string;

  /** The office at the other end. */
  @Column({ type: 'varchar', length: 100 })
  toOffice: string;

  @Column({ type: 'integer' })
  sortNo: number;

  @Column({ type: 'integer' })
  inUse: number;
}
