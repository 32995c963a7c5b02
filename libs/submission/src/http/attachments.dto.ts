import { ApiProperty } from '@nestjs/swagger';
import type { Attachment } from '../domain/attachment';

export class AttachmentResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ nullable: true, type: String, description: 'Null when it was purged' })
  name: string | null;

  @ApiProperty({ nullable: true, type: String, example: 'application/pdf', description: 'Found by its content' })
  type: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'Bytes' })
  size: number | null;

  @ApiProperty({ nullable: true, type: String })
  sha256: string | null;

  @ApiProperty()
  addedBy: string;

  @ApiProperty()
  addedAt: string;

  static of({ id, file, adderName, addedAt }: Attachment): AttachmentResponse {
    const { name, type, size, sha256 } = file ?? { name: null, type: null, size: null, sha256: null };
    return { id, name, type, size, sha256, addedBy: adderName, addedAt: addedAt.toISOString() };
  }
}
