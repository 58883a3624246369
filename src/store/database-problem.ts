import type { DatabaseConfig } from '../database-url.ts'
import { errorCode } from '../error-code.ts'
import type { Bilingual } from '../language.ts'
import { WrongPostgresSetting } from './postgres/postgres-connection.ts'
import { postgresProblem } from './postgres/postgres-problem.ts'
import { sqliteSentence } from './sqlite/sqlite-problem.ts'

/** The database cannot be used; `problem` tells the operator why and what to do, `code` is for the log. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem'
  readonly code: string
  readonly problem: Bilingual
  /** It may pass by itself, without the operator: the database is starting, say, or out of reach. */
  readonly mayPass: boolean

  constructor(config: DatabaseConfig, cause: unknown) {
    const code = isFromNewerVersion(cause) ? 'newer' : errorCode(cause)
    const words = cause instanceof Error ? cause.message : ''
    const { problem, mayPass } =
      config.kind === 'postgres'
        ? (settingProblem(cause) ?? postgresProblem(config.url, { code, words }))
        : { problem: sqliteSentence(config.path, code), mayPass: false }
    super(problem.en, { cause })
    this.code = code
    this.problem = problem
    this.mayPass = mayPass
  }
}

// Kysely's only mark of a migration that has been run and that this version does not know.
function isFromNewerVersion(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('corrupted migrations')
}

function settingProblem(
  cause: unknown,
): { readonly problem: Bilingual; readonly mayPass: false } | undefined {
  return cause instanceof WrongPostgresSetting ? { problem: cause.problem, mayPass: false } : undefined
}
