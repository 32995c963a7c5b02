import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { ReadItems } from './application/read-items';
import { SubmitItem } from './application/submit-item';
import { ItemsController } from './http/items.controller';
import { Items } from './persistence/items';

@Module({
  imports: [DirectoryModule, LedgerModule],
  controllers: [ItemsController],
  providers: [Items, ReadItems, SubmitItem],
  exports: [ReadItems, SubmitItem],
})
export class SubmissionModule {}
