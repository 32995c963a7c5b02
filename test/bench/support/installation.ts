import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '@app/kernel';
import { loadConfig } from '@app/platform';
import { AppModule } from '../../../apps/api/src/app.module';
import type { Place } from './places';

/** The environment under which a process of the product works on a place. */
export function environmentOf({ dataDir, databaseUrl }: Pick<Place, 'dataDir' | 'databaseUrl'>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, ...env } = process.env;
  return { ...env, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
}

/** The product's use cases on a place, without its HTTP edge. Close it. */
export function openInstallation(
  place: Pick<Place, 'dataDir' | 'databaseUrl'>,
  clock?: Clock,
): Promise<INestApplicationContext> {
  const config = loadConfig({ ...environmentOf(place), LOG_LEVEL: 'silent' });
  return NestFactory.createApplicationContext(AppModule.forRoot(config, clock), { logger: false, abortOnError: false });
}
