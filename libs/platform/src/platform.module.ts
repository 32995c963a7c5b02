import { Clock, SystemClock } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from './config/config';

/** Hands the settings and the clock to everyone. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
