import { Injectable } from '@nestjs/common';
import { type DownloadKind, FILE_TYPES, type JobContext, type MadeFile, UnitOfWork } from '@app/platform';
import { ReadBulletin } from '../application/read-bulletin';
import type { Bulletin } from '../domain/bulletin';
import { RENDERING_KIND, renderingFileName, type RenderingFormat } from '../domain/rendering-format';
import { RenderBulletin } from '../rendering/render-bulletin';

type Ordered = { readonly bulletinId: string; readonly format: RenderingFormat };

/** Renders a bulletin for the download centre, as whoever asked may see it when it is made. */
@Injectable()
export class RenderingDownload implements DownloadKind<Ordered> {
  readonly kind = RENDERING_KIND;
  readonly permission = 'bulletin.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulletins: ReadBulletin,
    private readonly renderer: RenderBulletin,
  ) {}

  async make({ bulletinId, format }: Ordered, context: JobContext): Promise<MadeFile> {
    const bulletin = await this.unitOfWork.read((tx) => this.bulletins.seen(tx, context.caller, bulletinId));
    const name = renderingFileName(bulletin, format);
    return { name, type: FILE_TYPES[format], bytes: this.draw(bulletin, format, context) };
  }

  private async *draw(bulletin: Bulletin, format: RenderingFormat, context: JobContext): AsyncGenerator<Uint8Array> {
    context.progress(20, '正在排版通报');
    yield await this.renderer.render(bulletin, format, context.signal);
    context.progress(90, '正在存放文件');
  }
}
