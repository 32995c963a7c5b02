import type { Caller } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { JobOversight, JobsController } from './jobs.controller';

/** The routes under `/api/v1/jobs`, for applications that serve HTTP. */
@Module({})
export class JobRoutesModule {
  static forRoot(oversight: { oversees(caller: Caller): boolean }): DynamicModule {
    return {
      module: JobRoutesModule,
      controllers: [JobsController],
      providers: [{ provide: JobOversight, useValue: oversight }],
    };
  }
}
