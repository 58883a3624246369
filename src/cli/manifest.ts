import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bilingual } from '../language.ts'
import { type ManifestForm, manifestIn } from './manifest-form.ts'
import { languageOfEnvironment } from './print.ts'
import type { Terminal } from './terminal.ts'
import { wrongOption } from './wrong-option.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot manifest [--url https://bot.example.com] [--ask-only]

Prints the manifest of the Slack app in YAML, made from manifest.yml.

  --url       over HTTP, Slack's requests going to this address; without it: Socket Mode
  --ask-only  commands, shortcuts and the Home tab only; the app can read no channel

Exit code: 0 printed, 2 wrong usage.`,
  zh: `用法：scf-bot manifest [--url https://bot.example.com] [--ask-only]

根据 manifest.yml 输出 Slack 应用的 manifest（YAML）。

  --url       HTTP 模式，Slack 的请求发往这个地址；不写则为 Socket Mode
  --ask-only  只保留命令、快捷操作和 Home 页；应用无法读取任何频道

退出码：0 已输出，2 用法错误。`,
}

const wrongUrl: Bilingual = {
  en: '--url must be the public https address of the bot without a query, for example https://bot.example.com.',
  zh: '--url 应为机器人的公网 https 地址，不带查询参数，例如 https://bot.example.com。',
}

/** Gives the exit code. */
export function run(args: readonly string[], { stdout, stderr, env }: Omit<Terminal, 'stdin'>): number {
  const language = languageOfEnvironment(env)
  const options = readOptions(args)
  if (options !== 'help' && 'misuse' in options) {
    stderr.write(`${options.misuse[language]}\n`)
    return 2
  }
  const source = readFileSync(manifestFile(), 'utf8')
  stdout.write(options === 'help' ? `${usage[language]}\n` : manifestIn(options, source))
  return 0
}

/** Beside `package.json`, in a checkout as in a package or an image. */
function manifestFile(): string {
  return join(dirname(findPackageJSON(import.meta.url) ?? ''), 'manifest.yml')
}

function readOptions(args: readonly string[]): ManifestForm | 'help' | { readonly misuse: Bilingual } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        'ask-only': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const url = values.url === undefined ? undefined : baseAddress(values.url)
    return url === '' ? { misuse: wrongUrl } : { url, askOnly: values['ask-only'] }
  } catch (error) {
    return { misuse: wrongOption(error, 'scf-bot manifest') }
  }
}

/** Without a slash at the end, and without the path that is added to it; empty for what Slack would refuse. */
function baseAddress(text: string): string {
  const url = URL.parse(text)
  const isPlain = url?.protocol === 'https:' && url.username + url.password + url.search + url.hash === ''
  return isPlain ? `${url.origin}${url.pathname}`.replace(/(?:\/slack\/events)?\/?$/, '') : ''
}
