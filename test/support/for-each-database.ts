import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Kind, kinds, newDatabase } from './databases.ts'

/** What the bot of the stories remembers in; `url` and `sql` serve once the stories have begun. */
export type StoryDatabase = {
  readonly kind: Kind
  url(): string
  /** Runs statements beside the bot's own connections and gives the rows of the last one. */
  sql(statements: string): Promise<readonly unknown[]>
}

/**
 * Tells the same stories on SQLite and on Postgres, each with a new database: `start` is called once for all of them.
 * What was started stands for itself in them, as if it had been there when they were written down; whoever asks anything
 * of it before they begin hears so.
 */
export function forEachDatabase<Started extends { stop(): Promise<unknown> }>(
  name: string,
  start: (databaseUrl: string) => Promise<Started>,
  stories: (started: Started, database: StoryDatabase) => void,
): void {
  describe.each(kinds)(`on %s: ${name}`, (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
    const here: { database?: Awaited<ReturnType<typeof newDatabase>>; started?: Started } = {}
    beforeAll(async () => {
      here.database = await newDatabase(kind, join(folder, 'bot.db'))
      here.started = await start(here.database.url)
    })
    afterAll(async () => {
      await here.started?.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    stories(
      standingFor(() => begun(here.started)),
      {
        kind,
        url: () => begun(here.database).url,
        sql: (statements) => begun(here.database).sql(statements),
      },
    )
  })
}

function standingFor<Started extends object>(started: () => Started): Started {
  // The cast: whatever is read of it is read of what was started.
  return new Proxy({} as Started, { get: (_, name) => Reflect.get(started(), name) })
}

function begun<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The stories have not begun')
  return value
}
