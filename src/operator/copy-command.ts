import { parseArgs } from 'node:util'
import { languageOfEnvironment } from '../cli/print.ts'
import type { Terminal } from '../cli/terminal.ts'
import { wrongOption } from '../cli/wrong-option.ts'
import { databaseOf } from '../database-url.ts'
import { errorCode } from '../error-code.ts'
import type { Bilingual } from '../language.ts'
import { settings } from '../settings.ts'
import { type CopyMade, type CopyRefused, isDamage } from '../store/sqlite/backup.ts'
import { sqliteSentence } from '../store/sqlite/sqlite-problem.ts'
import { type Misuse, tellUsage } from './usage.ts'

type Sentence = (path: string, file: string) => Bilingual

type CopyCommand = {
  readonly name: 'backup' | 'restore'
  readonly usage: Bilingual
  /** Postgres has programs of its own for it; the address, with its password, is left to the shell. */
  readonly postgres: (file: string) => string
  readonly copy: (path: string, file: string) => Promise<CopyRefused | CopyMade>
  readonly made: Readonly<Record<CopyMade, Sentence>>
  readonly refused: Readonly<Partial<Record<CopyRefused, Sentence>>>
}

/** What `backup` and `restore` have in common: one file, one database, one sentence. Gives the exit code. */
export async function copyCommand(
  args: readonly string[],
  terminal: Terminal,
  { name, usage, postgres, copy, made, refused }: CopyCommand,
): Promise<number> {
  const { stdout, stderr, env } = terminal
  const file = readFile(args, `scf-bot ${name}`)
  if (file === 'help' || 'misuse' in file) return tellUsage(usage, file, terminal)
  const language = languageOfEnvironment(env)
  const database = databaseOf(env.DATABASE_URL?.trim() || settings.DATABASE_URL.default)
  if (database === undefined) {
    stderr.write(`${settings.DATABASE_URL.wrong[language]}\n`)
    return 2
  }
  if (database.kind === 'postgres') {
    stdout.write(`${postgres(quoted(file.name))}\n`)
    return 0
  }
  const { path } = database
  const end = await copy(path, file.name).catch((error) => ({ code: errorCode(error) }))
  if (end === 'done' || end === 'fresh') {
    stdout.write(`${made[end](path, file.name)[language]}\n`)
    return 0
  }
  const sentence = typeof end === 'string' ? refused[end]?.(path, file.name) : failed(path, end.code)
  stderr.write(`${(sentence ?? failed(path, String(end)))[language]}\n`)
  return 1
}

function failed(path: string, code: string): Bilingual {
  return isDamage(code) ? sqliteSentence(path, code) : notCopied(code)
}

const notCopied = (code: string): Bilingual => ({
  en: `It could not be copied (${code}); is there room, and may this user write there?`,
  zh: `无法复制（${code}）；请确认磁盘有空间，并且当前用户有写权限。`,
})

function readFile(args: readonly string[], command: string): { readonly name: string } | 'help' | Misuse {
  try {
    const options = { help: { type: 'boolean', short: 'h', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    if (values.help) return 'help'
    const [name, ...others] = positionals
    if (name === undefined || name === '') return { misuse: noFile(command) }
    return others.length > 0 ? { misuse: severalFiles(command) } : { name }
  } catch (error) {
    return { misuse: wrongOption(error, command) }
  }
}

const noFile = (command: string): Bilingual => ({
  en: `${command} needs a file; see ${command} --help.`,
  zh: `请给出一个文件；用法见 ${command} --help。`,
})

const severalFiles = (command: string): Bilingual => ({
  en: `${command} takes one file; see ${command} --help.`,
  zh: `只能给出一个文件；用法见 ${command} --help。`,
})

/** For a shell. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
