import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PublicRoute } from '../http/access';
import { Quiet } from '../http/request-log';
import { Health } from './health';

/** For whoever restarts processes and distributes requests. Neither answer says why. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @PublicRoute('A supervisor has no account')
  @Quiet()
  live(): { status: string } {
    this.health.checkAlive();
    return { status: 'alive' };
  }

  @Get('ready')
  @PublicRoute('A load balancer has no account')
  @Quiet()
  async ready(): Promise<{ status: string }> {
    await this.health.checkReady();
    return { status: 'ready' };
  }
}
