import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, instantColumn } from '../database/columns';

@Entity('stored_file')
@Index('stored_file_expiry', ['expiresAt'])
export class StoredFileRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 100 })
  type: string;

  @bigintColumn()
  size: number;

  /** NULL until the last byte is in. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  sha256: string | null;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  expiresAt: Date | null;
}

@Entity('stored_file_chunk')
export class StoredFileChunkRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  fileId: string;

  /** From 0; all chunks of a file but its last are of CHUNK_BYTES. */
  @PrimaryColumn({ type: 'int' })
  seq: number;

  @Column({ type: 'blob' })
  bytes: Buffer;
}
