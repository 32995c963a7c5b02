import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { entries, inRoot } from './house.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';

const require = createRequire(import.meta.url);

/**
 * The demo office, served by this process under a clock that begins at `now`, so that pictures of it show the same days
 * whenever they are taken. `ask(login, method, path, body)` speaks to it as one of its accounts.
 */
export async function pictureOffice(now) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'info-ledger-pictures-'));
  const env = { ...process.env, DATA_DIR, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'warn' };
  if ((await run(process.execPath, [entries.console, 'demo'], { env })) !== 0) throw new Stop('the demo did not load');
  const accounts = JSON.parse(readFileSync(join(DATA_DIR, 'demo-accounts.json'), 'utf8'));
  const app = await serve(env, now);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const asker = new Asker(url, accounts);
  return {
    url,
    account: (login) => accounts.find((account) => account.login === login),
    ask: (...asked) => asker.ask(...asked),
    sheet: sheetOf,
    remove: async () => {
      await app.close();
      rmSync(DATA_DIR, { recursive: true });
    },
  };
}

async function serve(env, now) {
  require(inRoot('libs/platform/fixtures/register-typescript.cjs'));
  const { Clock } = require(inRoot('libs/kernel/src/index.ts'));
  const { createHttpApp, createLog, loadConfig } = require(inRoot('libs/platform/src/index.ts'));
  const { AppModule } = require(inRoot('apps/api/src/app.module.ts'));
  const { serveWeb } = require(inRoot('apps/api/src/serve-web.ts'));
  // From `now` on time goes by as it does outside: sessions, jobs and what was recorded one after the other need a clock that moves.
  const lead = Date.parse(now) - Date.now();
  class PictureClock extends Clock {
    now() {
      return new Date(Date.now() + lead);
    }
  }
  const config = loadConfig(env);
  const clock = new PictureClock();
  const app = await createHttpApp(AppModule.forRoot(config, clock), { log: createLog(config.logLevel) });
  // The browser counts by the server's clock; left to itself Node would state the machine's.
  const stateTheTime = async (_request, reply) => void reply.header('date', clock.now().toUTCString());
  app.getHttpAdapter().getInstance().addHook('onSend', stateTheTime);
  await serveWeb(app);
  await app.listen(0, '127.0.0.1');
  return app;
}

class Asker {
  tokens = new Map();
  keys = 0;

  constructor(url, accounts) {
    this.url = url;
    this.accounts = accounts;
  }

  /** `body`: an object, or the bytes of a file. */
  async ask(login, method, path, body) {
    const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
    const key = method === 'POST' ? { 'idempotency-key': `picture-${this.keys++}` } : {};
    return this.send(method, path, body, { ...key, authorization: `Bearer ${await this.token(login)}` }, type);
  }

  async token(login) {
    if (!this.tokens.has(login)) {
      const { password } = this.accounts.find((account) => account.login === login);
      const { accessToken } = await this.send('POST', '/api/v1/sessions', { login, password }, {}, 'application/json');
      this.tokens.set(login, accessToken);
    }
    return this.tokens.get(login);
  }

  async send(method, path, body, headers, type) {
    const sent = body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) };
    const answer = await fetch(this.url + path, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
      ...sent,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Stop(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

/** A workbook of one sheet, as a file. */
async function sheetOf(name, headings, rows) {
  const { writeWorkbook } = require(inRoot('libs/platform/src/index.ts'));
  const pieces = [];
  for await (const piece of writeWorkbook([{ name, columns: headings.map((heading) => ({ heading })), rows }]))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
