#!/usr/bin/env node
import type { Terminal } from './cli/terminal.ts'
import type { Bilingual } from './language.ts'

type Command = {
  readonly does: Bilingual
  load(): Promise<{ run(args: readonly string[], terminal: Terminal): number | Promise<number> }>
}

/** What the person who runs the bot can do besides starting it. Each is loaded when it is asked for. */
export const commands: Readonly<Record<string, Command>> = {
  manifest: {
    does: { en: 'print the manifest of the Slack app', zh: '输出 Slack 应用的 manifest' },
    load: () => import('./cli/manifest.ts'),
  },
  doctor: {
    does: {
      en: 'look at everything the bot needs, and say what to do',
      zh: '检查机器人所需的一切，并说明如何处理',
    },
    load: () => import('./operator/doctor.ts'),
  },
  backup: {
    does: { en: 'copy the database, also while the bot runs', zh: '备份数据库，机器人可以同时运行' },
    load: () => import('./operator/backup.ts'),
  },
  restore: {
    does: { en: 'put a copy in its place', zh: '用备份恢复数据库' },
    load: () => import('./operator/restore.ts'),
  },
  forget: {
    does: {
      en: 'take a person, a channel or a team out of the memory',
      zh: '从记录中删除一个人、一个频道或一个团队',
    },
    load: () => import('./operator/forget.ts'),
  },
  export: {
    does: { en: 'print what the memory holds of a channel', zh: '输出记录中某个频道的内容' },
    load: () => import('./operator/export.ts'),
  },
  rules: {
    does: { en: 'print the rules by which errors are recognised', zh: '输出识别报错所用的规则' },
    load: () => import('./cli/rules.ts'),
  },
}

if (import.meta.main) await main(process.argv.slice(2))

/** Without a command the bot starts; `--watch` is an option of that start. */
async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--watch') await import('./main.ts')
  else process.exitCode = await run([name, ...args], process)
}

/** Gives the exit code of the command. */
export async function run([name = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return (await command.load()).run(args, terminal)
  if (name === '--version') {
    const { version } = await import('./version.ts')
    terminal.stdout.write(`${version}\n`)
    return 0
  }
  const { languageOfEnvironment } = await import('./cli/print.ts')
  const language = languageOfEnvironment(terminal.env)
  if (name === '--help' || name === '-h') {
    terminal.stdout.write(`${usage()[language]}\n`)
    return 0
  }
  const { noSuchCommand } = await import('./cli/wrong-option.ts')
  terminal.stderr.write(`${noSuchCommand(name, 'scf-bot')[language]}\n`)
  return 2
}

function usage(): Bilingual {
  const list = (language: 'en' | 'zh') =>
    Object.entries(commands)
      .map(([name, { does }]) => `  ${name.padEnd(10)}${does[language]}`)
      .join('\n')
  return {
    en: `Usage: scf-bot [COMMAND]

Without a command it starts the bot, with the settings from the environment.

${list('en')}
  --version prints the version

scf-bot COMMAND --help says more.`,
    zh: `用法：scf-bot [命令]

不写命令则按环境变量中的设置启动机器人。

${list('zh')}
  --version 输出版本号

各命令的详细用法：scf-bot 命令 --help。`,
  }
}
