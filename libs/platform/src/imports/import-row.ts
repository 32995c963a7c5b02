import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../database/columns';
import type { ImportBatch, ImportState } from './import-batch';
import type { RowProblem } from './import-kind';

@Entity('import_batch')
@Index('import_batch_list', ['officeId', 'requestedAt', 'id'])
@Index('import_batch_file', ['officeId', 'sha256'])
export class ImportBatchRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'varchar', length: 36 })
  fileId: string;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 10 })
  state: ImportState;

  @Column({ name: 'rows_found', type: 'int' })
  rows: number;

  @Column({ name: 'rows_wrong', type: 'int' })
  wrong: number;

  @Column({ name: 'rows_recorded', type: 'int' })
  recorded: number;

  @Column({ name: 'rows_done', type: 'int' })
  done: number;

  @Column({ type: 'int' })
  skipRecorded: number;

  @Column({ type: 'varchar', length: 36 })
  jobId: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  problemFileId: string | null;

  @Column({ type: 'text' })
  problems: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'int' })
  requestedBy: number;

  @Column({ type: 'varchar', length: 80 })
  requesterName: string;

  @instantColumn()
  requestedAt: Date;

  @instantColumn({ nullable: true })
  finishedAt: Date | null;
}

export function toBatch(row: ImportBatchRow): ImportBatch {
  return { ...row, skipRecorded: row.skipRecorded === 1, problems: JSON.parse(row.problems) as RowProblem[] };
}

export function toRow(batch: ImportBatch): ImportBatchRow {
  return { ...batch, skipRecorded: batch.skipRecorded ? 1 : 0, problems: JSON.stringify(batch.problems) };
}
