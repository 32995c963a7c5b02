import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from '../metrics/metrics';
import type { PersistencePart } from './database-kind';
import { type DatabaseOptions, openDatabase } from './open-database';
import { UnitOfWork } from './unit-of-work';

/** Opens the database before any provider that needs it, and closes it in the last of Nest's shutdown phases. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(parts: readonly PersistencePart[], options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => openDatabase(parts, options) },
        {
          provide: UnitOfWork,
          useFactory: (dataSource: DataSource, metrics?: Metrics) => new UnitOfWork(dataSource, metrics),
          inject: [DataSource, { token: Metrics, optional: true }],
        },
      ],
      exports: [DataSource, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
