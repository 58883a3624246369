import { barePassword, hasBarePassword } from '../../database-url.ts'
import type { Bilingual } from '../../language.ts'

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
  if (hasBarePassword(url)) return { problem: barePassword, mayPass: false }
  const kind = kindOf(code, words)
  return { problem: sentence(placeOf(url), kind, code), mayPass: kind !== undefined && passing.has(kind) }
}

type Kind =
  | 'unreachable'
  | 'slow'
  | 'locked'
  | 'password'
  | 'tls'
  | 'no_tls'
  | 'only_tls'
  | 'certificate'
  | 'certificate_date'
  | 'certificate_name'
  | 'own_certificate'
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
  ...['postgres_silent', 'Error'],
])

const passing: ReadonlySet<Kind> = new Set(['unreachable', 'slow', 'locked'])

const kinds: Readonly<Record<string, Kind>> = {
  postgres_28P01: 'password',
  postgres_28000: 'password',
  postgres_3D000: 'database',
  postgres_42501: 'rights',
  postgres_25006: 'read_only',
  postgres_57014: 'slow',
  postgres_55P03: 'locked',
  postgres_53100: 'full',
  postgres_too_old: 'old',
  newer: 'newer',
}

/** In the driver's, Postgres's, Node's and OpenSSL's words; the first that fits. */
const tlsKinds: readonly (readonly [form: RegExp, of: 'code' | 'words', kind: Kind])[] = [
  [/not support SSL/, 'words', 'no_tls'],
  [/no encryption|SSL off/, 'words', 'only_tls'],
  [/valid client certificate/, 'words', 'own_certificate'],
  [/CERTIFICATE_REQUIRED|UNKNOWN_CA$/, 'code', 'own_certificate'],
  [/ALTNAME/, 'code', 'certificate_name'],
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)/, 'code', 'certificate_date'],
  [/SELF_SIGNED|^UNABLE_TO|^(?:INVALID_CA|CERT_)/, 'code', 'certificate'],
  [/CERT|TLS|SSL|^EPROTO$/, 'code', 'tls'],
]

function kindOf(code: string, words: string): Kind | undefined {
  const tls = tlsKinds.find(([form, of]) => form.test(of === 'code' ? code : words))
  if (tls !== undefined) return tls[2]
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
    case 'slow':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) took too long for a statement, which was given up; see what keeps it busy.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 执行语句的时间过长，语句已放弃；请查看它在忙什么。`,
      }
    case 'locked':
      return {
        en: `Somebody keeps rows or tables of Postgres at "${place}" (DATABASE_URL) locked; end what holds them (see pg_locks).`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 中有行或表一直被锁住；请结束持有锁的会话（见 pg_locks）。`,
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
    case 'no_tls':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) offers no encryption (TLS), which the bot needs to reach another machine unless told otherwise; turn it on there, or write sslmode=disable in the address (…/NAME?sslmode=disable) where the network in between is private.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 不支持加密（TLS），而连接其他机器默认必须加密；请在服务端启用 TLS，如果两者之间是私有网络，也可以在地址中写 sslmode=disable（…/库名?sslmode=disable）。`,
      }
    case 'only_tls':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) takes only encrypted connections; write sslmode=verify-full in the address, or sslmode=require where its certificate cannot be checked.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 只接受加密连接；请在地址中写 sslmode=verify-full，无法校验其证书时写 sslmode=require。`,
      }
    case 'own_certificate':
      return {
        en: `Postgres at "${place}" (DATABASE_URL) wants a certificate of the bot that it trusts; name its files with sslcert and sslkey in the address.`,
        zh: `「${place}」（DATABASE_URL）上的 Postgres 要求客户端出示受其信任的证书；请在地址中用 sslcert 和 sslkey 指定证书和私钥文件。`,
      }
    case 'certificate':
      return {
        en: `The certificate of Postgres at "${place}" (DATABASE_URL) cannot be verified (${code}); name the file of the authority that signed it with sslrootcert=… in the address, or, in a private network, write sslmode=require (encrypted, unverified) or sslmode=disable (not encrypted).`,
        zh: `无法校验「${place}」（DATABASE_URL）上 Postgres 的证书（${code}）；请在地址中用 sslrootcert=… 指定签发它的 CA 证书文件；如果是私有网络，也可以写 sslmode=require（加密但不校验）或 sslmode=disable（不加密）。`,
      }
    case 'certificate_date':
      return {
        en: `The certificate of Postgres at "${place}" (DATABASE_URL) is out of date (${code}); renew it there, or correct the clock of this machine.`,
        zh: `「${place}」（DATABASE_URL）上 Postgres 的证书不在有效期内（${code}）；请更新证书，或校正本机时间。`,
      }
    case 'certificate_name':
      return {
        en: `The certificate of Postgres at "${place}" (DATABASE_URL) is for another name; write the name that it has as the host, or sslmode=verify-ca with sslrootcert, which leaves the name unchecked.`,
        zh: `「${place}」（DATABASE_URL）上 Postgres 的证书与主机名不符；请把主机写成证书中的名称，或者用 sslmode=verify-ca 加 sslrootcert，这样不校验名称。`,
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
