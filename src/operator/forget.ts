import { parseArgs } from 'node:util'
import type { Terminal } from '../cli/terminal.ts'
import { wrongOption } from '../cli/wrong-option.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Store } from '../store/store.ts'
import { wrongId } from './ids.ts'
import { nothingOf, type Refusal, teamOf, withMemory } from './memory.ts'
import { type Misuse, tellUsage } from './usage.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot forget --user U… [--team T…]
       scf-bot forget --channel C… [--team T…]
       scf-bot forget --team T…

Takes a person, a channel or a team out of the memory that DATABASE_URL names, and says what stays. The bot may run
meanwhile. Ids are Slack's own.

Exit code: 0 done, 1 nothing of it is kept, or the database cannot be used, 2 wrong usage.`,
  zh: `用法：scf-bot forget --user U… [--team T…]
      scf-bot forget --channel C… [--team T…]
      scf-bot forget --team T…

从 DATABASE_URL 指定的记录中删除一个人、一个频道或一个团队，并说明哪些内容会保留。机器人可以同时运行。
编号使用 Slack 的 ID。

退出码：0 已完成，1 没有相关内容或数据库无法使用，2 用法错误。`,
}

const stays = {
  user: {
    en: 'Nobody is on what they were on, and what they wrote helped stays, by "a colleague". In Slack their messages stay, and the cards that named them are redrawn within a minute while the bot runs, those of the last 7 days; older ones have to be deleted there by hand.',
    zh: '此人不再是任何故障的处理人；其写下的解决办法会保留，署名为「一位同事」。Slack 里的消息不受影响；机器人运行时，最近 7 天内提到此人的卡片会在一分钟内重绘，更早的需要在 Slack 里手动删除。',
  },
  channel: {
    en: 'What other channels know, too, stays: the counts and fixes of a function that was seen elsewhere. In Slack the answers in the channel stay, and do not change any more.',
    zh: '其他频道也有的内容会保留：在别处出现过的函数，其次数和解决办法不变。Slack 里该频道的回复会保留，但不再更新。',
  },
  team: {
    en: 'Nothing of the team stays in the database. In Slack its answers stay, and do not change any more; if the app is still installed, the memory begins anew.',
    zh: '数据库里不再有该团队的任何内容。Slack 里的回复会保留，但不再更新；如果应用仍在安装中，记录会重新开始。',
  },
} as const satisfies Record<string, Bilingual>

const copies: Bilingual = {
  en: 'Backups keep what they have; so do SQLite’s log and Postgres until their next checkpoint and vacuum.',
  zh: '已有的备份不受影响；SQLite 的日志和 Postgres 会在下一次 checkpoint 和 vacuum 之后才彻底清除。',
}

const removed = (count: number): Bilingual => ({
  en: `${count} ${count === 1 ? 'row' : 'rows'} removed or changed.`,
  zh: `已删除或修改 ${count} 行。`,
})

/** Gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal
  const what = readOptions(args)
  if (what === 'help' || 'misuse' in what) return tellUsage(usage, what, terminal)
  const work = async (store: Store, language: Language) => {
    const count = await remove(store, what)
    if (typeof count !== 'number') {
      stderr.write(`${count.problem[language]}\n`)
      return count.exitCode
    }
    for (const sentence of [removed(count), stays[what.kind], copies]) stdout.write(`${sentence[language]}\n`)
    return 0
  }
  return withMemory(terminal, { missing, work })
}

const missing = (path: string): Bilingual => ({
  en: `There is no database at "${path}" (DATABASE_URL); nothing was forgotten.`,
  zh: `「${path}」（DATABASE_URL）处没有数据库，没有删除任何内容。`,
})

type What =
  | { readonly kind: 'user'; readonly user: string; readonly team?: string }
  | { readonly kind: 'channel'; readonly channel: string; readonly team?: string }
  | { readonly kind: 'team'; readonly team: string }

async function remove(store: Store, what: What): Promise<number | Refusal> {
  const { db, removal } = store
  switch (what.kind) {
    case 'user':
      return (await removal.removeUser(db, { ...what, now: Date.now() })) || nothingOf(what.user)
    case 'team':
      return (await removal.removeTeam(db, what.team)) || nothingOf(what.team)
    case 'channel': {
      const team = await teamOf(store, what)
      if (typeof team !== 'string') return team
      return (await removal.removeChannel(db, { team, channel: what.channel })) || nothingOf(what.channel)
    }
  }
}

function readOptions(args: readonly string[]): What | 'help' | Misuse {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        user: { type: 'string' },
        channel: { type: 'string' },
        team: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { help, user, channel, team } = values
    if (help) return 'help'
    const wrong = wrongId({ user, channel, team })
    if (wrong !== undefined) return wrong
    if (user !== undefined && channel !== undefined) return { misuse: notBoth }
    const where = team === undefined ? {} : { team }
    if (user !== undefined) return { kind: 'user', user, ...where }
    if (channel !== undefined) return { kind: 'channel', channel, ...where }
    return team === undefined ? { misuse: nobody } : { kind: 'team', team }
  } catch (error) {
    return { misuse: wrongOption(error, 'scf-bot forget') }
  }
}

const notBoth: Bilingual = {
  en: '--user and --channel do not go together; forget them one after the other.',
  zh: '--user 和 --channel 不能同时使用；请分两次运行。',
}

const nobody: Bilingual = {
  en: 'Say what to forget: --user U…, --channel C… or --team T…; see scf-bot forget --help.',
  zh: '请用 --user U…、--channel C… 或 --team T… 指明要删除什么；用法见 scf-bot forget --help。',
}
