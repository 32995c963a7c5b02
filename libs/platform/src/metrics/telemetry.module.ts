import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { sendLastTraces } from '../tracing/tracing';
import { InstallationMetrics } from './installation-metrics';
import { MetricsServer } from './metrics-server';

/** What a process that stays tells its operators: metrics where METRICS_PORT says, and the last traces before it ends. */
@Module({ providers: [InstallationMetrics, MetricsServer], exports: [MetricsServer] })
export class TelemetryModule implements OnApplicationShutdown {
  onApplicationShutdown(): Promise<void> {
    return sendLastTraces();
  }
}
