import type { Terminal } from '../cli/terminal.ts'
import type { Bilingual } from '../language.ts'
import { backUp } from '../store/sqlite/backup.ts'
import { copyCommand } from './copy-command.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot backup FILE

Copies the bot's SQLite database into a new file, as it is at this moment; the bot may run. The file holds what the
bot remembers of your workspace: keep it as you keep the database. For Postgres, prints the command that does it.

Exit code: 0 copied or printed, 1 not copied, 2 wrong usage.`,
  zh: `用法：scf-bot backup 文件

把机器人的 SQLite 数据库按此刻的状态复制到一个新文件，机器人可以同时运行。
该文件包含机器人记住的工作区信息，请像保管数据库一样保管它。使用 Postgres 时，会输出相应的备份命令。

退出码：0 已复制或已输出，1 未复制，2 用法错误。`,
}

const copied = (path: string, file: string): Bilingual => ({
  en: `"${path}" is copied to "${file}".`,
  zh: `已将「${path}」复制到「${file}」。`,
})

/** Gives the exit code. */
export function run(args: readonly string[], terminal: Terminal): Promise<number> {
  return copyCommand(args, terminal, {
    name: 'backup',
    usage,
    postgres: (file) => `pg_dump --format=custom --file=${file} "$DATABASE_URL"`,
    copy: backUp,
    made: { done: copied, fresh: copied },
    refused: {
      missing: (path) => ({
        en: `There is no database at "${path}" (DATABASE_URL) yet.`,
        zh: `「${path}」（DATABASE_URL）处还没有数据库。`,
      }),
      exists: (_, file) => ({
        en: `"${file}" is there already; name a new file.`,
        zh: `「${file}」已存在；请指定一个新文件。`,
      }),
    },
  })
}
