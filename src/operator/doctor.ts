import { parseArgs } from 'node:util'
import { languageOfEnvironment } from '../cli/print.ts'
import type { Terminal } from '../cli/terminal.ts'
import { wrongOption } from '../cli/wrong-option.ts'
import { readConfig } from '../config.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Look } from './looks/look.ts'
import { lookAtSigningSecret } from './looks/signing-secret.ts'
import { type Misuse, tellUsage } from './usage.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot doctor [--url https://bot.example.com/slack/events] [--channel C…]

Looks at everything the bot needs, with the settings it would start with, and says of each what is to be done. Best
before the bot starts: while it runs, its port is taken and the event of a test goes to it.

  --url      over HTTP, the address that the Slack app names: is it asked as Slack asks it
  --channel  writes a message there, waits for its event, and deletes it

Exit code: 0 nothing to be done, 1 something, 2 wrong usage.`,
  zh: `用法：scf-bot doctor [--url https://bot.example.com/slack/events] [--channel C…]

按启动时会用的设置，逐项检查机器人所需的一切，并说明该怎么处理。最好在启动之前运行：
机器人运行时端口已被占用，测试事件也会发给它。

  --url      HTTP 模式下 Slack 应用所用的地址，会按 Slack 的方式验证
  --channel  在该频道发一条消息，等待它的事件，然后删除

退出码：0 没有问题，1 有需要处理的问题，2 用法错误。`,
}

const settings: Bilingual = { en: 'Settings', zh: '设置' }
const nothingSet: Bilingual = {
  en: 'No SLACK_ variable is set, so the local workspace would start; see README.md, "Connect it to Slack".',
  zh: '没有设置任何 SLACK_ 变量，启动的会是本地工作区；请参阅 README.md 的「Connect it to Slack」。',
}
const complete: Bilingual = { en: 'Complete.', zh: '完整。' }
const testMessage: Bilingual = {
  en: 'scf-bot doctor is looking whether events arrive. This message goes away by itself.',
  zh: 'scf-bot doctor 正在检查事件能否送达，这条消息会自动删除。',
}

/** Gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { stdout, env } = terminal
  const options = readOptions(args)
  if (options === 'help' || 'misuse' in options) return tellUsage(usage, options, terminal)
  const language = languageOfEnvironment(env)
  let isWell = true
  const tell = (look: Look) => {
    isWell &&= look.state !== 'trouble'
    stdout.write(line(look, language))
  }
  const config = readConfig(env)
  if ('problem' in config) tell({ about: settings, state: 'trouble', says: config.problem })
  else if (config.mode === 'workspace') tell({ about: settings, state: 'trouble', says: nothingSet })
  else {
    tell({ about: settings, state: 'ok', says: complete })
    const secret = lookAtSigningSecret(config)
    if (secret !== undefined) tell(secret)
    const [{ lookAtToken }, { lookAtClock }, { lookAtDatabase }, { lookAtWay }] = await Promise.all([
      import('./looks/slack-token.ts'),
      import('./looks/slack-clock.ts'),
      import('./looks/database.ts'),
      import('./looks/slack-way.ts'),
    ])
    const token = await lookAtToken(config)
    token.forEach(tell)
    tell(await lookAtDatabase(config))
    // Without a token that Slack takes, nothing else about Slack can be seen.
    if (token[0]?.state === 'ok') {
      tell(await lookAtClock(config, Date.now))
      for (const look of await lookAtWay(config, { ...options, message: testMessage[language] })) tell(look)
    }
  }
  return isWell ? 0 : 1
}

type Options = { readonly url?: string; readonly channel?: string }

function readOptions(args: readonly string[]): Options | 'help' | Misuse {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        channel: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { help, url, channel } = values
    if (help) return 'help'
    if (url !== undefined && URL.parse(url) === null) return { misuse: wrongUrl }
    return { ...(url !== undefined && { url }), ...(channel !== undefined && { channel }) }
  } catch (error) {
    return { misuse: wrongOption(error, 'scf-bot doctor') }
  }
}

const wrongUrl: Bilingual = {
  en: '--url must be a whole address, for example https://bot.example.com/slack/events.',
  zh: '--url 应为完整的地址，例如 https://bot.example.com/slack/events。',
}

const marks = { ok: 'ok', trouble: '!!', unknown: '--' } as const

function line({ about, state, says }: Look, language: Language): string {
  return `${marks[state]}  ${about[language]}${language === 'en' ? ': ' : '：'}${says[language].replaceAll('\n', '\n    ')}\n`
}
