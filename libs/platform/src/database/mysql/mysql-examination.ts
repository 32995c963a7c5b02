import type { Clock } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { Examined } from '../database-kind';

const MB = 1 << 20;
/** A clock this far off puts records into the wrong order, and this far into the wrong day. */
const NOTED_MS = 2_000;
const WRONG_MS = 60_000;

/** What can be wrong with a server of the MySQL family, and what its administrator should change. */
export async function examineMysql(dataSource: DataSource, clock: Clock): Promise<Examined[]> {
  const settings = await settingsOf(dataSource);
  return [
    server(settings),
    await tables(dataSource),
    session(settings),
    durability(settings),
    packet(settings),
    await clocks(dataSource, clock),
    ...(settings.get('wsrep_on') === 'ON' ? [cluster(settings)] : []),
    ...(settings.get('read_only') === 'ON'
      ? [{ name: '只读', level: 'error', says: '服务器设为只读（read_only），不能登记：请改连主库' } as const]
      : []),
  ];
}

type Settings = ReadonlyMap<string, string>;

const asked = [
  'version',
  'tx_isolation',
  'transaction_isolation',
  'sql_mode',
  'innodb_flush_log_at_trx_commit',
  'max_allowed_packet',
  'wsrep_on',
  'wsrep_sync_wait',
  'read_only',
];

/** Of a connection as every use case gets it. Servers know different names; those they do not know are left out. */
async function settingsOf(dataSource: DataSource): Promise<Settings> {
  const rows = await dataSource.query<{ Variable_name: string; Value: string }[]>(
    `SHOW SESSION VARIABLES WHERE Variable_name IN (${asked.map(() => '?').join(', ')})`,
    asked,
  );
  return new Map(rows.map(({ Variable_name, Value }) => [Variable_name.toLowerCase(), Value]));
}

function server(settings: Settings): Examined {
  const version = settings.get('version') ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isMaria = /mariadb/i.test(version);
  const old = isMaria ? major < 10 || (major === 10 && minor < 11) : major < 8;
  const name = isMaria ? `MariaDB ${version.replace(/-mariadb.*/i, '')}` : `MySQL ${version}`;
  return old
    ? { name: '数据库', level: 'note', says: `${name} 较旧，没有试过：请升级到 MariaDB 10.11 或 MySQL 8.0 以上` }
    : { name: '数据库', level: 'ok', says: name };
}

async function tables(dataSource: DataSource): Promise<Examined> {
  const rows = await dataSource.query<{ name: string; collation: string; engine: string }[]>(
    `SELECT TABLE_NAME AS name, TABLE_COLLATION AS collation, ENGINE AS engine
     FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'`,
  );
  const own = new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName));
  const wrong = rows.filter(
    ({ name, collation, engine }) => own.has(name) && (collation !== 'utf8mb4_bin' || engine !== 'InnoDB'),
  );
  if (wrong.length === 0) return { name: '字符集', level: 'ok', says: `${own.size} 个表都是 InnoDB、utf8mb4_bin` };
  const named = wrong.map(({ name, collation, engine }) => `${name}（${engine}，${collation}）`).join('、');
  return {
    name: '字符集',
    level: 'error',
    says: `应为 InnoDB、utf8mb4_bin 的表被改过：${named}；请由数据库管理员改回`,
  };
}

function session(settings: Settings): Examined {
  const isolation = settings.get('transaction_isolation') ?? settings.get('tx_isolation') ?? '';
  const mode = settings.get('sql_mode') ?? '';
  const right = isolation === 'REPEATABLE-READ' && mode.includes('STRICT_ALL_TABLES');
  return right
    ? { name: '会话设置', level: 'ok', says: '严格模式，读事务 REPEATABLE READ，写事务 READ COMMITTED' }
    : {
        name: '会话设置',
        level: 'error',
        says: `会话设置没有生效（${isolation}，${mode || 'sql_mode 为空'}）：中间如有代理，请让它保留会话设置`,
      };
}

function durability(settings: Settings): Examined {
  const value = settings.get('innodb_flush_log_at_trx_commit');
  if (value === undefined || value === '1') return { name: '落盘', level: 'ok', says: '每次提交都写到磁盘' };
  const says = `innodb_flush_log_at_trx_commit = ${value}：断电会丢失最近约一秒已答复的登记，请设为 1`;
  return { name: '落盘', level: 'note', says };
}

function packet(settings: Settings): Examined {
  const size = Math.floor(Number(settings.get('max_allowed_packet') ?? 0) / MB);
  if (size >= 16) return { name: '包大小', level: 'ok', says: `max_allowed_packet = ${size} MB` };
  return {
    name: '包大小',
    level: 'note',
    says: `max_allowed_packet 只有 ${size} MB，大批登记可能被拒：请设为 16 MB 以上`,
  };
}

async function clocks(dataSource: DataSource, clock: Clock): Promise<Examined> {
  const before = clock.now().getTime();
  const [row] = await dataSource.query<{ at: Date }[]>('SELECT UTC_TIMESTAMP(3) AS at');
  const middle = (before + clock.now().getTime()) / 2;
  const apart = Math.abs((row?.at.getTime() ?? 0) - middle);
  const seconds = `${(apart / 1000).toFixed(1)} 秒`;
  if (apart < NOTED_MS) return { name: '时钟', level: 'ok', says: `与数据库服务器相差 ${seconds}` };
  const says = `与数据库服务器相差 ${seconds}：请在两台机器上都启用时间同步（NTP）`;
  return { name: '时钟', level: apart < WRONG_MS ? 'note' : 'error', says };
}

function cluster(settings: Settings): Examined {
  return settings.get('wsrep_sync_wait') === '0'
    ? {
        name: '集群',
        level: 'note',
        says: 'Galera 集群的 wsrep_sync_wait = 0：刚登记的内容在别的节点上可能晚一步看到，请设为 1',
      }
    : { name: '集群', level: 'ok', says: 'Galera 集群，读取前等待同步' };
}
