#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { verdictCard } from '../cards/handler/verdict.ts'
import { checkHandler } from '../handler/check.ts'
import type { Bilingual } from '../language.ts'
import { redact } from '../redact.ts'
import { version } from '../version.ts'
import { printAnswer, refuse, verdictData } from './handler-answer.ts'
import { languageOfEnvironment } from './print.ts'
import type { Terminal } from './terminal.ts'
import { languageAsked, noSuchLanguage, wrongOption } from './wrong-option.ts'

const usage: Bilingual = {
  en: `Usage: scf-handler HANDLER [--runtime NAME] [--package FILE|DIR] [--json] [--lang en|zh]
       scf-handler --version

Says whether a handler has the form that a runtime of Tencent Cloud SCF takes, and how to put it right.
With a package (zip, jar, war or a folder), also whether the handler is in it; without a handler, which
ones are. The package is read, never run.

  scf-handler index.main_handler --runtime Python3.9
  scf-handler example.Hello::mainHandler
  scf-handler index.main_handler --package code.zip
  scf-handler --package code.zip

Exit code: 0 valid, 1 invalid, 2 wrong usage, or a package that cannot be read.
`,
  zh: `用法：scf-handler HANDLER [--runtime NAME] [--package FILE|DIR] [--json] [--lang en|zh]
      scf-handler --version

检查执行方法是否符合腾讯云 SCF 运行环境的格式，并给出正确写法。
给出代码包（zip、jar、war 或目录）时，还检查它是否在包里；不写执行方法则列出包里可用的。
只读取代码包，不运行其中的任何内容。

  scf-handler index.main_handler --runtime Python3.9
  scf-handler example.Hello::mainHandler
  scf-handler index.main_handler --package code.zip
  scf-handler --package code.zip

退出码：0 有效，1 无效，2 用法错误或代码包无法读取。
`,
}

const noHandler: Bilingual = {
  en: 'scf-handler needs a handler, such as index.main_handler; see scf-handler --help.',
  zh: '请给出要检查的执行方法，例如 index.main_handler；用法见 scf-handler --help。',
}
const moreThanOne: Bilingual = {
  en: 'scf-handler checks one handler at a time; name the runtime with --runtime, as in --runtime Python3.9.',
  zh: '一次只检查一个执行方法；运行环境请用 --runtime 指定，例如 --runtime Python3.9。',
}

if (import.meta.main) {
  // A reader such as `head` may close the pipe early; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await run(process.argv.slice(2), process)
}

/** Gives the exit code. */
export async function run(args: readonly string[], terminal: Omit<Terminal, 'stdin'>): Promise<number> {
  const { stdout, env } = terminal
  const misused = (why: Bilingual, language = languageOfEnvironment(env)) => refuse(why, language, terminal)
  const options = readOptions(args)
  if (options instanceof Error)
    return misused(wrongOption(options, 'scf-handler'), languageAsked(args).language)
  const { lang, help, runtime, json = false, package: path } = options.values
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') return misused(noSuchLanguage)

  const language = lang ?? languageOfEnvironment(env)
  if (help || (options.positionals.join() === 'help' && runtime === undefined && path === undefined)) {
    stdout.write(usage[language])
    return 0
  }
  if (options.values.version) {
    stdout.write(`${version}\n`)
    return 0
  }
  const [handler, ...more] = options.positionals
  if (more.length > 0) return misused(moreThanOne, language)
  if (path !== undefined) {
    // Readers of archives and sources are loaded only for those who give a package.
    const { answerWithPackage } = await import('./scf-handler-package.ts')
    const asked = { path, handler: handler && redact(handler).text, runtime, json, language }
    return answerWithPackage(asked, terminal)
  }
  if (handler === undefined) return misused(noHandler, language)

  // Terminals are logged, too, in CI most of all: a secret pasted by mistake is not said again.
  const result = checkHandler({ handler: redact(handler).text, runtime: runtime && redact(runtime).text })
  if (result.kind === 'refusal') return misused(result.message, language)
  const answer = { card: () => verdictCard(result, language), data: () => verdictData(result, language) }
  printAnswer(answer, json, terminal)
  return result.valid ? 0 : 1
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        runtime: { type: 'string' },
        package: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
