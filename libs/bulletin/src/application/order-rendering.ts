import { Injectable } from '@nestjs/common';
import { Downloads, type DownloadOrdered, type Tx, type WriteRequest } from '@app/platform';
import { RENDERING_KIND, renderingFileName, type RenderingFormat } from '../domain/rendering-format';
import { ReadBulletin } from './read-bulletin';

/** Asks for a bulletin on paper; the file waits in the download centre. */
@Injectable()
export class OrderRendering {
  constructor(
    private readonly bulletins: ReadBulletin,
    private readonly downloads: Downloads,
  ) {}

  /** Refuses with `bulletin_not_found` what the caller may not see. */
  async order(
    tx: Tx,
    { caller, idempotencyKey }: Pick<WriteRequest, 'caller' | 'idempotencyKey'>,
    bulletinId: string,
    format: RenderingFormat,
  ): Promise<DownloadOrdered> {
    const bulletin = await this.bulletins.seen(tx, caller, bulletinId);
    const title = renderingFileName(bulletin, format);
    const input = { bulletinId, format };
    return this.downloads.ask(tx, caller, { kind: RENDERING_KIND, title, input, idempotencyKey });
  }
}
