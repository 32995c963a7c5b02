import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  Config,
  CurrentCaller,
  CurrentWriteForGood,
  Requires,
  UnitOfWork,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import { ChooseNotices } from '../application/choose-notices';
import { ReadNotices } from '../application/read-notices';
import { kindsFor } from '../domain/audience';
import type { Preference } from '../domain/preference';
import {
  ListNoticesRequest,
  MarkedResponse,
  NoticePageResponse,
  NoticeResponse,
  PreferenceRequest,
  PreferenceResponse,
  UnreadResponse,
} from './notices.dto';

/** Everybody's own notices. Marking is done for good: asked for a dry run it refuses. */
@ApiTags('notices')
@ApiBearerAuth()
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly notices: ReadNotices,
    private readonly choices: ChooseNotices,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('notice.read')
  @ApiOperation({ summary: 'The own notices, the newest first unless asked otherwise' })
  @ApiOkResponse({ type: NoticePageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListNoticesRequest): Promise<NoticePageResponse> {
    const { cursor, limit = 50, unread, ...asked } = query;
    const filter = { ...withMoments(asked), ...(unread === undefined ? {} : { unread: unread === 'true' }) };
    const page = await this.unitOfWork.read((tx) => this.notices.page(tx, caller, filter, cursor, limit));
    return { ...page, rows: page.rows.map((notice) => NoticeResponse.of(notice)) };
  }

  @Get('unread')
  @Requires('notice.read')
  @ApiOperation({ summary: 'How many are unread, by kind' })
  @ApiOkResponse({ type: UnreadResponse })
  async unread(@CurrentCaller() caller: Caller): Promise<UnreadResponse> {
    return UnreadResponse.of([...(await this.unitOfWork.read((tx) => this.notices.unread(tx, caller)))]);
  }

  @Get('preferences')
  @Requires('notice.read')
  @ApiOperation({ summary: 'Which kinds the caller hears of, and whether by mail too' })
  @ApiOkResponse({ type: PreferenceResponse })
  async preferences(@CurrentCaller() caller: Caller): Promise<PreferenceResponse> {
    return this.shown(caller, await this.unitOfWork.read((tx) => this.choices.of(tx, caller)));
  }

  @Post('preferences')
  @HttpCode(200)
  @Requires('notice.read')
  @ApiOperation({ summary: 'Choose which kinds to hear of, and whether by mail too; what is left out stays' })
  @ApiOkResponse({ type: PreferenceResponse })
  async choose(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() body: PreferenceRequest,
  ): Promise<PreferenceResponse> {
    return this.shown(caller, await this.unitOfWork.run((tx) => this.choices.choose(tx, caller, body)));
  }

  @Post('readings')
  @HttpCode(200)
  @Requires('notice.read')
  @ApiOperation({ summary: 'Mark all as read' })
  @ApiOkResponse({ type: MarkedResponse })
  async markAllRead(@CurrentWriteForGood() { caller }: WriteRequest): Promise<MarkedResponse> {
    return { marked: await this.notices.markAllRead(caller) };
  }

  @Post(':id/reading')
  @HttpCode(204)
  @Requires('notice.read')
  @ApiOperation({ summary: 'Mark one as read; again changes nothing' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'notice_not_found' })
  async markRead(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.notices.markRead(tx, caller, id));
  }

  private shown({ role }: Caller, preference: Preference): PreferenceResponse {
    return PreferenceResponse.of(preference, kindsFor(role), this.config.smtpUrl !== undefined);
  }
}
