import type { Bilingual } from './language.ts'
import { postgresTls } from './postgres-tls.ts'

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The address holds a password: never to be printed. */
  | { readonly kind: 'postgres'; readonly url: string }

/** Where the memory is without `DATABASE_URL`. */
export const defaultDatabaseUrl = 'file:./data/scf-bot.db'

/** The database that `DATABASE_URL` names, or `undefined` if it names none. */
export function databaseOf(url: string): DatabaseConfig | undefined {
  if (isPostgres(url)) {
    return URL.parse(url) === null || hasBarePassword(url) ? undefined : { kind: 'postgres', url }
  }
  const path = sqlitePath(url)
  return path === '' ? undefined : { kind: 'sqlite', path }
}

type Environment = Readonly<Record<string, string | undefined>>

/** What is wrong with the address of a Postgres database, as far as nobody has to be asked; `undefined` for any other. */
export function postgresAddressProblem(url: string, env: Environment): Bilingual | undefined {
  if (hasBarePassword(url)) return barePassword
  if (databaseOf(url)?.kind !== 'postgres') return undefined
  if (!namesDatabase(new URL(url), env)) return noName
  const encryption = postgresTls(url, env)
  return 'problem' in encryption ? encryption.problem : undefined
}

/** As with `psql`, what the address leaves out comes from the environment, and a database may be called like its user. */
function namesDatabase({ pathname, username, searchParams }: URL, env: Environment): boolean {
  const user = username || searchParams.get('user') || env.PGUSER
  return Boolean(pathname.slice(1) || env.PGDATABASE || user)
}

const noName: Bilingual = {
  en: 'DATABASE_URL must name the database in Postgres, and the machine it is on, for example postgres://user:password@host:5432/name.',
  zh: 'DATABASE_URL 应写明 Postgres 所在的主机和数据库名，例如 postgres://user:password@host:5432/name。',
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(url)
}

/** The path in `file:PATH` or `file:///PATH`; `:memory:` for tests; empty for anything else. */
function sqlitePath(url: string): string {
  if (url === ':memory:') return url
  if (!url.startsWith('file:')) return ''
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
  return path.startsWith('//') ? '' : path
}

/** What to say where `hasBarePassword`; such an address is never to be printed, not even its host. */
export const barePassword: Bilingual = {
  en: 'The password (or the user) in DATABASE_URL holds a sign that ends it there; percent-encode such signs: / as %2F, ? as %3F, # as %23, @ as %40, % as %25, a blank as %20.',
  zh: 'DATABASE_URL 的密码（或用户名）中有会截断地址的字符；请对这些字符做百分号编码：/ 写成 %2F，? 写成 %3F，# 写成 %23，@ 写成 %40，% 写成 %25，空格写成 %20。',
}

/** In a parameter an `@` may stand as it is. */
const parametersWithAt = /^[?&](?:user|password|host|application_name|options)=/

/**
 * Whether a sign in the password of a Postgres address ends the part that it belongs to, so that the rest of it
 * would be taken for a port, a database or a parameter, and shown as such.
 */
export function hasBarePassword(url: string): boolean {
  if (!isPostgres(url)) return false
  const authority = /^postgres(?:ql)?:\/\/[^/?#]*/.exec(url)?.[0] ?? ''
  const [path = '', ...query] = url.slice(authority.length).split(/(?=[?&#])/)
  const user = authority.slice(0, authority.lastIndexOf('@') + 1)
  return (
    (path.includes('@') && !parametersWithAt.test(path)) ||
    query.some((part) => part.startsWith('#') || (part.includes('@') && !parametersWithAt.test(part))) ||
    !isEncoded(user) ||
    /\s/.test(authority)
  )
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
