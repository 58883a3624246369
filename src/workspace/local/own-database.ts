import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The variables that give the bot a database of its own for this start, gone when this process ends: the messages that
 * an older database remembers are gone, and their timestamps mean nothing here. None where somebody named a database
 * in `DATABASE_URL` (`given`), which is used and kept.
 */
export function ownDatabase(given: string | undefined): Readonly<Record<string, string>> {
  if (given?.trim()) return {}
  const folder = mkdtempSync(join(tmpdir(), 'scf-bot-workspace-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { DATABASE_URL: `file:${join(folder, 'scf-bot.db')}` }
}
