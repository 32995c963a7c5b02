import { Module } from '@nestjs/common';
import { DownloadsController } from './downloads.controller';

/** The routes of the download centre, for applications that serve HTTP. */
@Module({ controllers: [DownloadsController] })
export class DownloadRoutesModule {}
