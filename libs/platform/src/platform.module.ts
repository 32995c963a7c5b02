import { Clock, SystemClock } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from './config/config';
import { Metrics } from './metrics/metrics';
import { Mailer } from './mail/mailer';
import { Outbox } from './outbox/outbox';
import { PdfPrinter } from './print/pdf-printer';
import { SecretBox, secretBox } from './secrets/secret-box';
import { SettingStates } from './settings/setting-states';

/** Hands the configuration, the clock, the metrics, the outbox, the mail, the printer, the box for secrets and the states of settings to everyone. */
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
        { provide: SecretBox, useFactory: () => secretBox(config) },
        Mailer,
        Outbox,
        PdfPrinter,
        SettingStates,
      ],
      exports: [Config, Clock, Mailer, Metrics, Outbox, PdfPrinter, SecretBox, SettingStates],
    };
  }
}
