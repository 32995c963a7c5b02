import { canonicalJson } from '@app/kernel';
import { bigintColumn, instantColumn, sha256Hex } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attachment } from '../domain/attachment';
import { digestOf, newSalt } from './seals';

/** What tells what the file was is null when it was purged; the digest stays, and the seal covers it alone. */
@Entity('item_attachment')
@Index('item_attachment_item', ['itemId', 'addedAt'])
@Index('item_attachment_office', ['officeId', 'id'])
export class ItemAttachmentRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'varchar', length: 36 })
  itemId: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  fileId: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  name: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  type: string | null;

  @bigintColumn({ nullable: true })
  size: number | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  sha256: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  salt: string | null;

  @Column({ type: 'varchar', length: 64 })
  digest: string;

  @Column({ type: 'int' })
  addedBy: number;

  @Column({ type: 'varchar', length: 100 })
  adderName: string;

  @instantColumn()
  addedAt: Date;

  @Column({ type: 'varchar', length: 64 })
  seal: string;
}

export function toRow({ file, ...attachment }: Attachment): ItemAttachmentRow {
  if (!file) throw new Error('what was purged is not stored again');
  const row = { ...attachment, ...file, salt: newSalt() };
  const digest = digestOfFile(row);
  return { ...row, digest, seal: sealOfAttachment({ ...row, digest }) };
}

export function toAttachment(row: ItemAttachmentRow): Attachment {
  const { id, officeId, itemId, addedBy, adderName, addedAt, fileId, name, type, size, sha256 } = row;
  const there = fileId !== null && name !== null && type !== null && size !== null && sha256 !== null;
  const file = there ? { fileId, name, type, size, sha256 } : null;
  return { id, officeId, itemId, file, addedBy, adderName, addedAt };
}

type Described = Pick<ItemAttachmentRow, 'salt' | 'name' | 'type' | 'size' | 'sha256'>;

export function digestOfFile({ salt, name, type, size, sha256 }: Described): string {
  return digestOf(salt ?? '', name ?? '', type ?? '', String(size), sha256 ?? '');
}

export function sealOfAttachment(
  row: Pick<ItemAttachmentRow, 'id' | 'itemId' | 'digest' | 'addedBy' | 'adderName' | 'addedAt'>,
): string {
  const { id, itemId, digest, addedBy, adderName, addedAt } = row;
  return sha256Hex(canonicalJson([id, itemId, digest, addedBy, adderName, addedAt.toISOString()]));
}
