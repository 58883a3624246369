import type { Bilingual } from '../language.ts'

/** The oldest that its makers still look after. */
export const oldestPostgres = 14

/** What this version of the bot cannot work with. */
export class PostgresTooOld extends Error {
  readonly code = 'postgres_too_old'
}

type Trouble = {
  readonly code: string
  /** The error's own message: read for what has no code, never shown. */
  readonly words: string
}

/**
 * What is wrong with a Postgres database, and what to do; the address is shown without user and password. What
 * `mayPass` may pass by itself: Postgres was not there, or not yet.
 */
export function postgresProblem(
  url: string,
  { code, words }: Trouble,
): { readonly problem: Bilingual; readonly mayPass: boolean } {
  const kind = kindOf(code, words)
  return { problem: sentence(placeOf(url), kind, code), mayPass: kind === 'unreachable' }
}

type Kind =
  | 'unreachable'
  | 'password'
  | 'tls'
  | 'database'
  | 'rights'
  | 'read_only'
  | 'full'
  | 'old'
  | 'newer'

const unreachable = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
  // Being shut down, crashed, starting, too many connections.
  ...['postgres_57P01', 'postgres_57P02', 'postgres_57P03', 'postgres_53300'],
  // Of the driver's own errors none has a code: it waited in vain, or was cut off.
  'Error',
])

const kinds: Readonly<Record<string, Kind>> = {
  postgres_28P01: 'password',
  postgres_28000: 'password',
  postgres_3D000: 'database',
  postgres_42501: 'rights',
  postgres_25006: 'read_only',
  postgres_53100: 'full',
  postgres_too_old: 'old',
  newer: 'newer',
}

function kindOf(code: string, words: string): Kind | undefined {
  if (/not support SSL|no encryption|SSL off/.test(words) || /CERT|TLS|^UNABLE_TO/.test(code)) return 'tls'
  if (/password must be a string/.test(words)) return 'password'
  return kinds[code] ?? (unreachable.has(code) || code.startsWith('postgres_08') ? 'unreachable' : undefined)
}

function placeOf(url: string): string {
  const { host = '', pathname = '' } = URL.parse(url) ?? {}
  return `${host}${pathname}`
}

function sentence(place: string, kind: Kind | undefined, code: string): Bilingual {
  switch (kind) {
    case 'unreachable':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) does not answer (${code}); start it, or correct the address.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 没有响应（${code}）；请启动它，或更正地址。`,
      }
    case 'password':
      return {
        en: `Postgres at "${place}" refuses the user or the password in DATABASE_URL; correct them there, with signs such as @ and / as %40 and %2F.`,
        zh: `「${place}」上的 Postgres 拒绝了 DATABASE_URL 中的用户名或密码；请更正，其中 @、/ 等字符要写成 %40、%2F。`,
      }
    case 'tls':
      return {
        en: `Postgres at "${place}" and the bot do not agree on encryption (${code}); set sslmode in DATABASE_URL: verify-full with sslrootcert for a certificate of your own, disable where the server has none.`,
        zh: `「${place}」上的 Postgres 与机器人的加密设置不一致（${code}）；请在 DATABASE_URL 中设置 sslmode：自签证书用 verify-full 并加上 sslrootcert，服务端不支持加密时用 disable。`,
      }
    case 'database':
      return {
        en: `Postgres has no database "${place}" (DATABASE_URL); create it, or name another one.`,
        zh: `Postgres 中没有数据库「${place}」（DATABASE_URL）；请创建它，或指定另一个数据库。`,
      }
    case 'rights':
      return {
        en: `The user in DATABASE_URL may not create tables in "${place}"; grant it CREATE on the schema, or make it the owner of the database.`,
        zh: `DATABASE_URL 中的用户无权在「${place}」中建表；请授予它该 schema 的 CREATE 权限，或让它成为数据库的所有者。`,
      }
    case 'read_only':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) can only be read; name the primary server instead of a copy.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 是只读的；请填主库的地址，而不是只读副本。`,
      }
    case 'full':
      return {
        en: `The disk of Postgres at "${place}" (DATABASE_URL) is full; make room and start again.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 磁盘已满；请腾出空间后再启动。`,
      }
    case 'old':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) is too old; the bot needs version ${oldestPostgres} or newer.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 版本过低；机器人需要 ${oldestPostgres} 或更高版本。`,
      }
    case 'newer':
      return {
        en: `The database "${place}" (DATABASE_URL) was written by a newer version of scf-bot; run that version, or name another database.`,
        zh: `数据库「${place}」（DATABASE_URL）由更新版本的 scf-bot 写入；请运行该版本，或指定另一个数据库。`,
      }
    case undefined:
      return {
        en: `Postgres at "${place}" (DATABASE_URL) cannot be used (${code}); look into its log.`,
        zh: `无法使用「${place}」（DATABASE_URL）上的 Postgres（${code}）；请查看它的日志。`,
      }
  }
}
