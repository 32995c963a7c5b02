import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceName } from './running-services';
import { OwnName, TellRunning } from './tell-running';

/** For programs that stay: they can be found in their database. */
@Module({})
export class PresenceModule {
  static forRoot(name: ServiceName): DynamicModule {
    return {
      module: PresenceModule,
      providers: [{ provide: OwnName, useValue: new OwnName(name) }, TellRunning],
    };
  }
}
