// The description of the HTTP interface, taken from the built application without starting it.
import { createRequire } from 'node:module';
import { ensureBuilt } from '../lib/build.mjs';
import { inRoot } from '../lib/house.mjs';

let described;

/** docs/openapi.json: what /api/docs-json answers. */
export function generate() {
  return (described ??= describe());
}

async function describe() {
  await ensureBuilt({ serverOnly: true });
  const require = createRequire(inRoot('dist/apps/api/src/main.js'));
  const { NestFactory } = require('@nestjs/core');
  const { httpAdapter, loadConfig } = require('../../../libs/platform/src/index.js');
  const { AppModule } = require('./app.module');
  const { openApiOf } = require('./open-api');
  const config = loadConfig({ DATA_DIR: inRoot('data') });
  // A preview knows every class and makes none of them, so that no database is opened.
  const app = await NestFactory.create(AppModule.forRoot(config), httpAdapter(), { preview: true, logger: false });
  return `${JSON.stringify(openApiOf(app), null, 1)}\n`;
}
