import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller';

/** The routes of imports, for applications that serve HTTP. */
@Module({ controllers: [ImportsController] })
export class ImportRoutesModule {}
