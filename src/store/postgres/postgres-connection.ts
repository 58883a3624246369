import { readFile } from 'node:fs/promises'
import { type ConnectionOptions, createSecureContext, getCACertificates } from 'node:tls'
import { errorCode } from '../../error-code.ts'
import type { Bilingual } from '../../language.ts'
import { type PostgresTls, postgresTls } from '../../postgres-tls.ts'

/** What is wrong with the part of `DATABASE_URL` that is about encryption, before anybody is asked. */
export class WrongPostgresSetting extends Error {
  readonly code = 'postgres_setting'
  readonly problem: Bilingual

  constructor(problem: Bilingual, options?: ErrorOptions) {
    super(problem.en, options)
    this.problem = problem
  }
}

/** The options of pg for an address: `ssl` is never left to what pg reads from the address itself. */
export type PostgresConnection = {
  readonly connectionString: string
  readonly ssl: false | ConnectionOptions
}

const probeMs = 2_000

/** Reads the files that the address names, and asks the server where encryption is its choice. */
export async function postgresConnection(url: string): Promise<PostgresConnection> {
  const read = postgresTls(url, process.env)
  if ('problem' in read) throw new WrongPostgresSetting(read.problem)
  const { tls, rest: connectionString } = read
  if (tls.use === 'never') return { connectionString, ssl: false }
  const ssl = { ...checkOf(tls), ...(await contentsOf(tls)) }
  if (tls.use === 'offered' && !(await offersTls({ connectionString, ssl }))) {
    return { connectionString, ssl: false }
  }
  return { connectionString, ssl }
}

type Encrypted = Exclude<PostgresTls, { use: 'never' }>

function checkOf({ check }: Encrypted): ConnectionOptions {
  if (check === 'nothing') return { rejectUnauthorized: false }
  return check === 'issuer' ? { checkServerIdentity: () => undefined } : {}
}

async function contentsOf({ check, files }: Encrypted): Promise<ConnectionOptions> {
  const [ca, cert, key] = await Promise.all([
    read('sslrootcert', files.ca, (cert) => createSecureContext({ cert })),
    read('sslcert', files.cert, (cert) => createSecureContext({ cert })),
    read('sslkey', files.key, (key) => createSecureContext({ key })),
  ])
  const pair = cert !== undefined && key !== undefined ? { cert, key } : {}
  if (ca !== undefined) return { ...pair, ca }
  // Node alone trusts only the authorities that it brings along.
  return check === 'nothing'
    ? pair
    : { ...pair, ca: [...getCACertificates('default'), ...getCACertificates('system')] }
}

async function read(
  parameter: string,
  path: string | undefined,
  parse: (pem: string) => unknown,
): Promise<string | undefined> {
  if (path === undefined) return undefined
  try {
    const pem = await readFile(path, 'utf8')
    parse(pem)
    return pem
  } catch (cause) {
    throw new WrongPostgresSetting(unreadable({ parameter, path, code: errorCode(cause) }), { cause })
  }
}

/** Whether the server encrypts; whatever else is wrong, the next connection will tell. */
async function offersTls(connection: PostgresConnection): Promise<boolean> {
  const { Client } = await import('pg')
  const client = new Client({ ...connection, connectionTimeoutMillis: probeMs })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    return !(error instanceof Error && /not support SSL/.test(error.message))
  } finally {
    await client.end().catch(() => {})
  }
}

function unreadable(file: {
  readonly parameter: string
  readonly path: string
  readonly code: string
}): Bilingual {
  const { parameter, path, code } = file
  return {
    en: `The file "${path}" (${parameter} in DATABASE_URL) cannot be used (${code}); name a file in PEM form that the bot may read.`,
    zh: `文件「${path}」（DATABASE_URL 中的 ${parameter}）无法使用（${code}）；请指定一个机器人可以读取的 PEM 格式文件。`,
  }
}
