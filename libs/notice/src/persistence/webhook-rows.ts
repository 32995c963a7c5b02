import { instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('webhook')
@Index('webhook_office', ['officeId', 'createdAt', 'id'])
export class WebhookRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 500 })
  url: string;

  @Column({ type: 'text' })
  secret: string;

  @Column({ type: 'text' })
  kinds: string;

  @Column({ type: 'integer' })
  createdBy: number;

  @Column({ type: 'varchar', length: 80 })
  createdByName: string;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  removedAt: Date | null;
}

@Entity('webhook_delivery')
@Index('webhook_delivery_list', ['webhookId', 'createdAt', 'id'])
export class DeliveryRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 36 })
  webhookId: string;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 32, nullable: true })
  happeningId: string | null;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'varchar', length: 20 })
  state: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ type: 'integer', nullable: true })
  lastStatus: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  lastError: string | null;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  nextAt: Date | null;

  @instantColumn({ nullable: true })
  finishedAt: Date | null;
}
