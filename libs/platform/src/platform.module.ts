import { Clock, SystemClock } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from './config/config';
import { Metrics } from './metrics/metrics';
import { Outbox } from './outbox/outbox';

/** Hands the settings, the clock, the metrics and the outbox to everyone. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Metrics, useFactory: () => new Metrics() },
        Outbox,
      ],
      exports: [Config, Clock, Metrics, Outbox],
    };
  }
}
