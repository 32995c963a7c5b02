import { Module } from '@nestjs/common';
import { Health } from './health';
import { HealthController } from './health.controller';

/** `GET /health/live` and `GET /health/ready`, for a process that answers HTTP. */
@Module({ controllers: [HealthController], providers: [Health] })
export class HealthModule {}
