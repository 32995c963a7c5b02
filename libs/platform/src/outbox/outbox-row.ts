import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../database/columns';

@Entity('outbox_message')
@Index('outbox_message_topic', ['topic', 'createdAt', 'id'])
export class OutboxRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'varchar', length: 60 })
  topic: string;

  @Column({ type: 'text' })
  payload: string;

  @instantColumn()
  createdAt: Date;
}
