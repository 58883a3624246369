import type { Bilingual } from './language.ts'

/**
 * How connections to Postgres are encrypted. `offered`: only if the server can; `check`: what of its certificate;
 * `files`: paths of PEM files, where `ca` is absent the certificates that the system trusts.
 */
export type PostgresTls =
  | { readonly use: 'never' }
  | {
      readonly use: 'offered' | 'always'
      readonly check: 'nothing' | 'issuer' | 'issuer and name'
      readonly files: { readonly ca?: string; readonly cert?: string; readonly key?: string }
    }

/** The same as libpq's modes, with pg's `no-verify`; https://www.postgresql.org/docs/current/libpq-ssl.html */
const modes = {
  disable: { use: 'never', check: 'nothing' },
  // libpq asks for it only after a refusal, which is for servers that encrypt at a price.
  allow: { use: 'offered', check: 'nothing' },
  prefer: { use: 'offered', check: 'nothing' },
  require: { use: 'always', check: 'nothing' },
  'no-verify': { use: 'always', check: 'nothing' },
  'verify-ca': { use: 'always', check: 'issuer' },
  'verify-full': { use: 'always', check: 'issuer and name' },
} as const
type Mode = keyof typeof modes

/** pg's and JDBC's older word. */
const olderModes: Readonly<Record<string, Mode>> = {
  ...{ true: 'verify-full', '1': 'verify-full', 'no-verify': 'no-verify' },
  ...{ false: 'disable', '0': 'disable' },
}

const ownParameters = ['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'uselibpqcompat']

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What the address says about encryption, and the address without it. Where it says nothing, the environment counts
 * as with libpq (`PGSSLMODE` …), and then the host: another machine gets `verify-full`, this one nothing.
 */
export function postgresTls(
  url: string,
  env: Environment,
): { readonly tls: PostgresTls; readonly rest: string } | { readonly problem: Bilingual } {
  const rest = new URL(url)
  const given = (name: string) => rest.searchParams.get(name) || env[`PG${name.toUpperCase()}`] || undefined
  const older = olderModes[rest.searchParams.get('ssl') ?? '']
  const mode = given('sslmode') ?? older ?? (isThisMachine(hostOf(rest, env)) ? 'disable' : 'verify-full')
  const [ca, cert, key] = [given('sslrootcert'), given('sslcert'), given('sslkey')]
  for (const name of ownParameters) rest.searchParams.delete(name)
  if (!isMode(mode)) return { problem: unknownMode }
  if (mode === 'verify-ca' && ca === undefined) return { problem: noIssuer }
  if ((cert === undefined) !== (key === undefined)) return { problem: halfPair }
  return { tls: tlsOf(mode, { ca, cert, key }), rest: rest.href }
}

type Given = Readonly<Record<'ca' | 'cert' | 'key', string | undefined>>

function tlsOf(mode: Mode, { ca, cert, key }: Given): PostgresTls {
  const { use, check } = modes[mode]
  if (use === 'never') return { use }
  const pair = cert !== undefined && key !== undefined ? { cert, key } : {}
  // Everybody can have a certificate of some public authority, so that its name has to be looked at.
  if (ca === 'system') return { use: 'always', check: 'issuer and name', files: pair }
  const files = { ...pair, ...(ca !== undefined && { ca }) }
  return mode === 'require' && ca !== undefined ? { use, check: 'issuer', files } : { use, check, files }
}

function isMode(mode: string): mode is Mode {
  return Object.hasOwn(modes, mode)
}

function hostOf({ hostname, searchParams }: URL, { PGHOST = '' }: Environment): string {
  const host = searchParams.get('host') || hostname || PGHOST
  try {
    return decodeURIComponent(host)
  } catch {
    // No machine is called that, which whoever looks for it will say.
    return host
  }
}

/** A socket's folder begins with a slash. */
function isThisMachine(host: string): boolean {
  return /^(?:|\/.*|localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

const unknownMode: Bilingual = {
  en: 'sslmode in DATABASE_URL must be disable, prefer, require, verify-ca or verify-full, for example sslmode=verify-full.',
  zh: 'DATABASE_URL 中的 sslmode 应为 disable、prefer、require、verify-ca 或 verify-full，例如 sslmode=verify-full。',
}

const noIssuer: Bilingual = {
  en: "sslmode=verify-ca in DATABASE_URL needs sslrootcert, the file with the certificate of the authority that signed the server's; for a public authority write sslmode=verify-full instead.",
  zh: 'DATABASE_URL 中的 sslmode=verify-ca 需要用 sslrootcert 指定签发服务端证书的 CA 证书文件；如果证书由公共 CA 签发，请改用 sslmode=verify-full。',
}

const halfPair: Bilingual = {
  en: "DATABASE_URL names only one of sslcert and sslkey; write both, the files of the bot's own certificate and of its key, or neither.",
  zh: 'DATABASE_URL 中的 sslcert 和 sslkey 只写了一个；请同时写上机器人自己的证书文件和私钥文件，或者都不写。',
}
