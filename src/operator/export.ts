import { parseArgs } from 'node:util'
import type { Terminal } from '../cli/terminal.ts'
import { wrongOption } from '../cli/wrong-option.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Store } from '../store/store.ts'
import { wrongId } from './ids.ts'
import { teamOf, withMemory } from './memory.ts'
import { type Misuse, tellUsage } from './usage.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot export --channel C… [--team T…]

Prints all that the memory, which DATABASE_URL names, holds of a channel: its incidents with what helped, its cards, its
messages by their ids, and what is owed there. One object of JSON; times are milliseconds since 1970.

Exit code: 0 printed, 1 nothing of it is kept, or the database cannot be used, 2 wrong usage.`,
  zh: `用法：scf-bot export --channel C… [--team T…]

输出 DATABASE_URL 指定的记录中某个频道的全部内容：故障及其解决办法、卡片、消息的 ID，以及尚未发出的回复。
格式为一个 JSON 对象；时间为 1970 年以来的毫秒数。

退出码：0 已输出，1 没有相关内容或数据库无法使用，2 用法错误。`,
}

/** Gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal
  const what = readOptions(args)
  if (what === 'help' || 'misuse' in what) return tellUsage(usage, what, terminal)
  const work = async (store: Store, language: Language) => {
    const team = await teamOf(store, what)
    if (typeof team !== 'string') {
      stderr.write(`${team.problem[language]}\n`)
      return team.exitCode
    }
    const exported = await store.exportChannel(store.db, { team, channel: what.channel, now: Date.now() })
    stdout.write(`${JSON.stringify(exported, undefined, 2)}\n`)
    return 0
  }
  return withMemory(terminal, { missing, work })
}

const missing = (path: string): Bilingual => ({
  en: `There is no database at "${path}" (DATABASE_URL); nothing was printed.`,
  zh: `「${path}」（DATABASE_URL）处没有数据库，没有输出任何内容。`,
})

type What = { readonly channel: string; readonly team: string | undefined }

function readOptions(args: readonly string[]): What | 'help' | Misuse {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        channel: { type: 'string' },
        team: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { help, channel, team } = values
    if (help) return 'help'
    if (channel === undefined) return { misuse: noChannel }
    return wrongId({ channel, team }) ?? { channel, team }
  } catch (error) {
    return { misuse: wrongOption(error, 'scf-bot export') }
  }
}

const noChannel: Bilingual = {
  en: 'scf-bot export needs --channel C…; see scf-bot export --help.',
  zh: '请用 --channel C… 指明频道；用法见 scf-bot export --help。',
}
