import { Module } from '@nestjs/common';
import { FindAccounts } from './application/find-accounts';
import { Accounts } from './persistence/accounts';

/** For contexts that tell people of something; it signs nobody in. */
@Module({ providers: [Accounts, FindAccounts], exports: [FindAccounts] })
export class FindAccountsModule {}
