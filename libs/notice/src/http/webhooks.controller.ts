import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWriteForGood,
  Requires,
  UnitOfWork,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import { ManageWebhooks } from '../application/manage-webhooks';
import {
  AddWebhookRequest,
  DeliveryPageResponse,
  DeliveryResponse,
  ListDeliveriesRequest,
  ListWebhooksRequest,
  WebhookAddedResponse,
  WebhookPageResponse,
  WebhookResponse,
} from './webhooks.dto';

@ApiTags('webhooks')
@ApiBearerAuth()
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: ManageWebhooks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('webhook.manage')
  @ApiOperation({
    summary: 'List webhooks by when they were added, the newest first; secrets are never among what is answered',
  })
  @ApiOkResponse({ type: WebhookPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListWebhooksRequest): Promise<WebhookPageResponse> {
    const { cursor, limit = 50, ...asked } = query;
    const page = await this.unitOfWork.read((tx) => this.webhooks.page(tx, caller, asked, cursor, limit));
    return { ...page, rows: page.rows.map((webhook) => WebhookResponse.of(webhook)) };
  }

  @Post()
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Let another system hear of what happens' })
  @ApiCreatedResponse({ type: WebhookAddedResponse })
  @ApiBadRequestResponse({ description: 'webhook_address_bad, webhook_address_refused' })
  async add(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() body: AddWebhookRequest,
  ): Promise<WebhookAddedResponse> {
    const { webhook, madeSecret } = await this.unitOfWork.run((tx) => this.webhooks.add(tx, caller, body));
    return { ...WebhookResponse.of(webhook), ...(madeSecret === null ? {} : { secret: madeSecret }) };
  }

  @Post(':id/removal')
  @HttpCode(204)
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Tell it nothing more; what became of earlier deliveries stays listed' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'webhook_not_found' })
  async remove(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.webhooks.remove(tx, caller, id));
  }

  @Post(':id/test')
  @HttpCode(202)
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Send it a test; what became of it is listed with its deliveries' })
  @ApiAcceptedResponse({ type: DeliveryResponse })
  @ApiNotFoundResponse({ description: 'webhook_not_found' })
  async test(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<DeliveryResponse> {
    return DeliveryResponse.of(await this.unitOfWork.run((tx) => this.webhooks.test(tx, caller, id)));
  }

  @Get(':id/deliveries')
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'List what was sent to it, the newest first, with status and attempts' })
  @ApiOkResponse({ type: DeliveryPageResponse })
  @ApiNotFoundResponse({ description: 'webhook_not_found' })
  async deliveries(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() { cursor, limit = 50, ...asked }: ListDeliveriesRequest,
  ): Promise<DeliveryPageResponse> {
    const filter = withMoments(asked);
    const page = await this.unitOfWork.read((tx) => this.webhooks.deliveries(tx, caller, id, filter, cursor, limit));
    return { ...page, rows: page.rows.map((delivery) => DeliveryResponse.of(delivery)) };
  }
}
