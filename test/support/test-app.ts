import { readFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import request from 'supertest';
import type { Caller } from '@app/kernel';
import { CreateAccount, generatePassword, LogIn, type Role, type Session } from '@app/identity';
import { OpenLedger, PutRegulationInForce } from '@app/ledger';
import { configureHttpApp, createLog, httpAdapter, loadConfig, projectPath, type Tx, UnitOfWork } from '@app/platform';
import {
  aDeclaration,
  anOffice,
  aTestPlace,
  construct,
  fillPlace,
  FixedClock,
  type OfficeWanted,
  type TestPlace,
} from '@app/testing';
import { AppModule, persistence } from '../../apps/api/src/app.module';

/** The roles a test may ask a token for; `liaison of 甲局` is the liaison of that unit. */
export type Who = Exclude<Role, 'liaison'> | `liaison of ${string}`;

/** What a request is answered; what the body holds, each test says itself. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TestOffice {
  /** Folder below regulations/; null: none is put in force. */
  readonly regulation?: string | null;
  readonly units?: OfficeWanted['units'];
  /** The ledger's first open month. */
  readonly firstMonth?: string;
  /** Instant the clock stands at. */
  readonly now?: string;
  readonly code?: string;
  /** With one the application announces its jobs there and runs none itself. */
  readonly redisUrl?: string;
  /** Further settings, as docs/operations.md names them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The whole application on a database of its own, with one office, for tests that speak HTTP. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly clock: FixedClock,
    readonly place: TestPlace,
    readonly officeId: number,
    readonly unit: (name: string) => number,
  ) {}

  static async start(office: TestOffice = {}): Promise<TestApp> {
    const place = await aTestPlace();
    const { officeId, unit } = await officeIn(place, office);
    const clock = new FixedClock(nowIn(office));
    const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL } = place;
    const settings = { DATA_DIR, DATABASE_URL, REDIS_URL: office.redisUrl, LOG_LEVEL: 'silent', PORT: '0' };
    const config = loadConfig({ ...settings, ...office.settings });
    const log = createLog(config.logLevel);
    const nest = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, clock), httpAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await configureHttpApp(nest, { log });
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
    return new TestApp(nest, clock, place, officeId, unit);
  }

  /** Another office in the same installation. */
  addOffice(office: TestOffice) {
    return addOffice(this.nest, office);
  }

  private readonly accounts = new Map<string, Promise<{ login: string; password: string }>>();
  private readonly sessions = new Map<string, Promise<Session>>();

  /** Signs in as a role of the office (or of another one), with an account made at first use; again when it expired. */
  async signIn(
    who: Who,
    officeId = this.officeId,
    unit = this.unit,
  ): Promise<{ token: string; caller: Caller; login: string; password: string }> {
    const key = `${officeId} ${who}`;
    const made = this.accounts.get(key) ?? this.makeAccount(who, officeId, unit);
    this.accounts.set(key, made);
    const { login, password } = await made;
    const open = this.sessions.get(key);
    const known =
      open && (await open).expiresAt > this.clock.now() ? open : this.nest.get(LogIn).logIn(login, password);
    this.sessions.set(key, known);
    const { accessToken, caller } = await known;
    return { token: accessToken, caller, login, password };
  }

  async tokenOf(who: Who): Promise<string> {
    return (await this.signIn(who)).token;
  }

  private async makeAccount(
    who: Who,
    officeId: number,
    unit: (name: string) => number,
  ): Promise<{ login: string; password: string }> {
    const liaisonOf = /^liaison of (.+)$/.exec(who)?.[1];
    const unitId = liaisonOf === undefined ? null : unit(liaisonOf);
    const role = (liaisonOf === undefined ? who : 'liaison') as Role;
    const login = `${role}-${officeId}-${unitId ?? 0}`;
    const password = generatePassword();
    await this.nest
      .get(UnitOfWork)
      .run((tx) =>
        this.nest.get(CreateAccount).create(tx, { officeId, login, name: `${who}`, role, unitId, password }),
      );
    return { login, password };
  }

  async get(who: Who, path: string): Promise<Answer> {
    return request(this.nest.getHttpServer())
      .get(path)
      .set('authorization', `Bearer ${await this.tokenOf(who)}`);
  }

  async post(who: Who, path: string, body: object | string, headers: Record<string, string> = {}): Promise<Answer> {
    return request(this.nest.getHttpServer())
      .post(path)
      .set('authorization', `Bearer ${await this.tokenOf(who)}`)
      .set('content-type', 'application/json')
      .set(headers)
      .send(body);
  }

  async put(who: Who, path: string, body: object | string, headers: Record<string, string> = {}): Promise<Answer> {
    return request(this.nest.getHttpServer())
      .put(path)
      .set('authorization', `Bearer ${await this.tokenOf(who)}`)
      .set('content-type', 'application/json')
      .set(headers)
      .send(body);
  }

  /** Any request at all, also one no client of ours would send. The token, if there is one, is header and cookie at once. */
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'HEAD',
    url: string,
    token: string | null,
    payload?: string,
    type = 'application/json',
  ): Promise<LightMyRequestResponse> {
    const signedIn = token === null ? {} : { authorization: `Bearer ${token}`, cookie: `session=${token}` };
    if (payload === undefined) return this.nest.inject({ method, url, headers: signedIn });
    return this.nest.inject({ method, url, headers: { ...signedIn, 'content-type': type }, payload });
  }

  /** A file, or whatever is sent in the place of one. */
  send(url: string, token: string, payload: Buffer): Promise<LightMyRequestResponse> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
    return this.nest.inject({ method: 'POST', url, headers, payload });
  }

  /** Submits an item as the editor and answers with its id. */
  async submitted(units: readonly string[], occurredOn: string, title = '一条信息'): Promise<string> {
    const contributors = units.map((unit) => ({ unitId: this.unit(unit) }));
    const item = { title, contributors, occurredOn, declaration: aDeclaration };
    const { body, status } = await this.post('editor', '/api/v1/items', item);
    if (status !== 201) throw new Error(`not submitted: ${JSON.stringify(body)}`);
    return (body as { itemId: string }).itemId;
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.place.remove();
  }
}

/** The three files of a shipped regulation. */
export async function regulationFiles(folder: string): Promise<{ source: string; text: string; cases: string }> {
  const read = (name: string) => readFile(projectPath('regulations', folder, name), 'utf8');
  return { source: await read('regulation.yaml'), text: await read('text.md'), cases: await read('cases.yaml') };
}

const SYSTEM = { accountId: 0, name: '系统' };
const nowIn = ({ now = '2014-03-20T02:00:00Z' }: TestOffice) => now;

/** The office in an empty place, before the application is started on it: most suites want the same one. */
async function officeIn(place: TestPlace, office: TestOffice) {
  const { regulation = 'district-info-1', firstMonth = '2014-01', units = usualUnits, code } = office;
  const name = JSON.stringify([regulation, firstMonth, units, code, nowIn(office)]);
  const made = await fillPlace(place, persistence, {
    name,
    fill: async (dataSource) => {
      const unitOfWork = new UnitOfWork(dataSource);
      const found = await unitOfWork.run((tx) => makeOffice(tx, construct(OpenLedger), office));
      const put = construct(PutRegulationInForce, [unitOfWork, new FixedClock(nowIn(office))]);
      await putRegulation(put, found.officeId, regulation);
      return { officeId: found.officeId, unitIds: Object.keys(units).map((unit) => [unit, found.unit(unit)] as const) };
    },
  });
  const ids = new Map(made.unitIds);
  return { officeId: made.officeId, unit: (asked: string) => ids.get(asked) ?? noUnit(asked) };
}

async function addOffice(nest: NestFastifyApplication, office: TestOffice) {
  const { regulation = 'district-info-1' } = office;
  const built = await nest.get(UnitOfWork).run((tx) => makeOffice(tx, nest.get(OpenLedger), office));
  await putRegulation(nest.get(PutRegulationInForce), built.officeId, regulation);
  return built;
}

const usualUnits = { 甲局: 'department', 乙局: 'department', 丙镇: 'township', 丁街道: 'subdistrict' };

async function makeOffice(
  tx: Tx,
  ledger: OpenLedger,
  { firstMonth = '2014-01', units = usualUnits, code }: TestOffice,
) {
  const found = await anOffice(tx, { units, ...(code === undefined ? {} : { code }) });
  await ledger.open(tx, found.officeId, firstMonth);
  return found;
}

async function putRegulation(put: PutRegulationInForce, officeId: number, regulation: string | null): Promise<void> {
  if (regulation !== null) await put.put({ ...SYSTEM, officeId }, await regulationFiles(regulation), []);
}

function noUnit(unit: string): never {
  throw new Error(`no unit ${unit} was asked for`);
}
