import type { Caller } from '@app/kernel';
import { CurrentCaller, Requires, UnitOfWork, type Tx } from '@app/platform';
import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AssignAccount } from '../application/assign-account';
import { CreateAccount } from '../application/create-account';
import { DisableAccount } from '../application/disable-account';
import { LetBackIn } from '../application/let-back-in';
import { ReadAccounts } from '../application/read-accounts';
import { AccountNumber } from './account-number';
import {
  AccountPageResponse,
  AccountResponse,
  AssignAccountRequest,
  CreateAccountRequest,
  InvitationResponse,
  ListAccountsRequest,
  UnlockAccountRequest,
} from './accounts.dto';

@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: ReadAccounts,
    private readonly createAccount: CreateAccount,
    private readonly disableAccount: DisableAccount,
    private readonly assignAccount: AssignAccount,
    private readonly letBackIn: LetBackIn,
  ) {}

  @Get()
  @Requires('account.manage')
  @ApiOperation({ summary: 'List the accounts of the office in the order in which they were made' })
  @ApiOkResponse({ type: AccountPageResponse })
  list(@CurrentCaller() { officeId }: Caller, @Query() query: ListAccountsRequest): Promise<AccountPageResponse> {
    const { cursor, limit = 50, state, ...filter } = query;
    const enabled = state === undefined ? undefined : state === 'enabled';
    return this.unitOfWork.ask(async (tx) => {
      const page = await this.accounts.page(tx, officeId, { ...filter, enabled }, cursor, limit);
      return { ...page, rows: page.rows.map((account) => AccountResponse.of(account)) };
    });
  }

  @Get(':id')
  @Requires('account.manage')
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: AccountResponse })
  @ApiNotFoundResponse({ description: 'account_not_found' })
  one(@CurrentCaller() { officeId }: Caller, @Param('id', AccountNumber) id: number): Promise<AccountResponse> {
    return this.unitOfWork.read(async (tx) => AccountResponse.of(await this.accounts.one(tx, officeId, id)));
  }

  @Post()
  @Requires('account.manage')
  @ApiOperation({ summary: 'Make an account; answers with a password for one use, which is stored nowhere' })
  @ApiCreatedResponse({ type: InvitationResponse })
  @ApiConflictResponse({ description: 'login_taken, administrators_exclude' })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() wanted: CreateAccountRequest,
    @Ip() address: string,
  ): Promise<InvitationResponse> {
    const { officeId } = caller;
    const { login, name, role, unitId = null } = wanted;
    return InvitationResponse.of(
      await this.unitOfWork.run((tx) =>
        this.createAccount.create(tx, { officeId, login, name, role, unitId }, caller, address),
      ),
    );
  }

  @Post(':id/disabling')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOperation({ summary: 'Put an account out of use; it is out with its next request' })
  @ApiOkResponse({ type: AccountResponse })
  @ApiNotFoundResponse({ description: 'account_not_found' })
  @ApiConflictResponse({ description: 'last_security_administrator, own_account' })
  disable(
    @CurrentCaller() caller: Caller,
    @Param('id', AccountNumber) id: number,
    @Ip() address: string,
  ): Promise<AccountResponse> {
    return this.changed(caller, id, (tx) => this.disableAccount.disable(tx, caller.officeId, id, caller, address));
  }

  @Post(':id/enabling')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOperation({ summary: 'Take a disabled account into use again, with the password it had' })
  @ApiOkResponse({ type: AccountResponse })
  @ApiNotFoundResponse({ description: 'account_not_found' })
  @ApiConflictResponse({ description: 'administrators_exclude' })
  enable(
    @CurrentCaller() caller: Caller,
    @Param('id', AccountNumber) id: number,
    @Ip() address: string,
  ): Promise<AccountResponse> {
    return this.changed(caller, id, (tx) => this.disableAccount.enable(tx, caller.officeId, id, caller, address));
  }

  @Post(':id/assignment')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOperation({ summary: 'Give an account another role or unit; administrators are made and stay what they are' })
  @ApiOkResponse({ type: AccountResponse })
  @ApiNotFoundResponse({ description: 'account_not_found' })
  @ApiConflictResponse({ description: 'administrator_fixed, own_account' })
  assign(
    @CurrentCaller() caller: Caller,
    @Param('id', AccountNumber) id: number,
    @Body() { role, unitId = null }: AssignAccountRequest,
    @Ip() address: string,
  ): Promise<AccountResponse> {
    return this.changed(caller, id, (tx) => this.assignAccount.assign(tx, caller, id, { role, unitId }, address));
  }

  @Post(':id/password-reset')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOperation({ summary: 'Another password for one use; lifts a lock, ends every session of the account' })
  @ApiOkResponse({ type: InvitationResponse })
  @ApiNotFoundResponse({ description: 'account_not_found' })
  @ApiConflictResponse({ description: 'account_disabled' })
  async reset(
    @CurrentCaller() caller: Caller,
    @Param('id', AccountNumber) id: number,
    @Ip() address: string,
  ): Promise<InvitationResponse> {
    const reset = await this.unitOfWork.run(async (tx) => {
      const { login } = await this.accounts.one(tx, caller.officeId, id);
      return this.letBackIn.resetPassword(tx, login, caller, address);
    });
    return InvitationResponse.of(reset);
  }

  @Post(':id/unlocking')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOperation({
    summary: 'Lift the lock after too many wrong passwords, of the account, of where they came from and of `address`',
  })
  @ApiOkResponse({ type: AccountResponse })
  @ApiNotFoundResponse({ description: 'account_not_found' })
  @ApiConflictResponse({ description: 'account_disabled' })
  unlock(
    @CurrentCaller() caller: Caller,
    @Param('id', AccountNumber) id: number,
    @Body() { address: locked }: UnlockAccountRequest,
    @Ip() address: string,
  ): Promise<AccountResponse> {
    return this.changed(caller, id, async (tx) => {
      const { login } = await this.accounts.one(tx, caller.officeId, id);
      await this.letBackIn.unlock(tx, login, caller, address, locked);
    });
  }

  private changed({ officeId }: Caller, id: number, change: (tx: Tx) => Promise<unknown>): Promise<AccountResponse> {
    return this.unitOfWork.run(async (tx) => {
      await change(tx);
      return AccountResponse.of(await this.accounts.one(tx, officeId, id));
    });
  }
}
