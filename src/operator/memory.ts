import { languageOfEnvironment } from '../cli/print.ts'
import type { Terminal } from '../cli/terminal.ts'
import { type DatabaseConfig, databaseOf, defaultDatabaseUrl } from '../database-url.ts'
import type { Bilingual, Language } from '../language.ts'
import { DatabaseProblem } from '../store/database-problem.ts'
import { isThere } from '../store/sqlite/backup.ts'
import { openStore, type Store } from '../store/store.ts'

const noDatabase: Bilingual = {
  en: 'DATABASE_URL names no database; it is file:PATH or postgres://…',
  zh: 'DATABASE_URL 没有指明数据库，应为 file:路径 或 postgres://…',
}

type Work = {
  /** What to say where no file is at the path. */
  readonly missing: (path: string) => Bilingual
  /** Gives the exit code. */
  readonly work: (store: Store, language: Language) => Promise<number>
}

/**
 * Works on the database that the settings name, and closes it. Gives the exit code; 1 where it cannot be used, or is not
 * there: an empty one, made for the purpose, would hide that `DATABASE_URL` is mistyped.
 */
export async function withMemory({ env, stderr }: Terminal, { missing, work }: Work): Promise<number> {
  const language = languageOfEnvironment(env)
  const config = databaseOf(env.DATABASE_URL?.trim() || defaultDatabaseUrl)
  if (config === undefined) {
    stderr.write(`${noDatabase[language]}\n`)
    return 2
  }
  try {
    if (config.kind === 'sqlite' && !(await hasFile(config))) {
      stderr.write(`${missing(config.path)[language]}\n`)
      return 1
    }
    const store = await openStore(config)
    try {
      return await work(store, language)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error
    stderr.write(`${error.problem[language]}\n`)
    return 1
  }
}

async function hasFile(config: DatabaseConfig & { readonly kind: 'sqlite' }): Promise<boolean> {
  if (config.path === ':memory:') return true
  return isThere(config.path).catch((error) => {
    throw new DatabaseProblem(config, error)
  })
}

/** What to say where the database has nothing of an id of Slack's. */
export const nothingOf = (id: string): Refusal => ({
  problem: {
    en: `Nothing of ${id} is kept here; check the id and DATABASE_URL.`,
    zh: `这里没有 ${id} 的任何内容，请核对 ID 和 DATABASE_URL。`,
  },
  exitCode: 1,
})

const severalTeams = (channel: string): Bilingual => ({
  en: `${channel} is known in several teams; choose one with --team.`,
  zh: `${channel} 属于多个团队，请用 --team 指定。`,
})

/** Why a command did nothing, and the exit code for it. */
export type Refusal = { readonly problem: Bilingual; readonly exitCode: 1 | 2 }

/** The team of a channel where nobody said which: the one that the memory knows it in. */
export async function teamOf(
  { db, removal }: Store,
  { channel, team }: { readonly channel: string; readonly team?: string | undefined },
): Promise<string | Refusal> {
  if (team !== undefined) return team
  const [only, ...others] = await removal.teamsOf(db, channel)
  if (only === undefined) return nothingOf(channel)
  return others.length > 0 ? { problem: severalTeams(channel), exitCode: 2 } : only
}
