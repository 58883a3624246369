import type { Terminal } from '../cli/terminal.ts'
import type { Bilingual } from '../language.ts'
import { restore } from '../store/sqlite/backup.ts'
import { copyCommand } from './copy-command.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot restore FILE

Puts a file that "scf-bot backup" made in the place of the bot's SQLite database. Stop the bot first. What was there is
kept beside it, with the ending .before. For Postgres, prints the command that does it.

Exit code: 0 restored or printed, 1 not restored, 2 wrong usage.`,
  zh: `用法：scf-bot restore 文件

用 scf-bot backup 生成的文件替换机器人的 SQLite 数据库。请先停止机器人。
原来的数据库会保留在旁边，以 .before 结尾。使用 Postgres 时，会输出相应的恢复命令。

退出码：0 已恢复或已输出，1 未恢复，2 用法错误。`,
}

/** Gives the exit code. */
export function run(args: readonly string[], terminal: Terminal): Promise<number> {
  return copyCommand(args, terminal, {
    name: 'restore',
    usage,
    postgres: (file) => `pg_restore --clean --if-exists --no-owner --dbname="$DATABASE_URL" ${file}`,
    copy: (path, file) => restore(path, file, `${path}.before`),
    made: {
      done: (path, file) => ({
        en: `"${path}" is now what "${file}" holds; what was there is in "${path}.before".`,
        zh: `已用「${file}」恢复「${path}」；原来的内容保留在「${path}.before」。`,
      }),
      fresh: (path, file) => ({
        en: `"${path}" is now what "${file}" holds; nothing was there before.`,
        zh: `已用「${file}」恢复「${path}」；那里原先没有数据库。`,
      }),
    },
    refused: {
      missing: (_, file) => ({ en: `There is no file "${file}".`, zh: `没有文件「${file}」。` }),
      not_ours: (_, file) => ({
        en: `"${file}" is no database of scf-bot, or damaged; nothing was changed.`,
        zh: `「${file}」不是 scf-bot 的数据库，或者已损坏；没有做任何更改。`,
      }),
      in_use: (path) => ({
        en: `The bot, or another program, has "${path}" open; stop it first. Nothing was changed.`,
        zh: `机器人或其他程序正在使用「${path}」；请先停止它。没有做任何更改。`,
      }),
      exists: (path) => ({
        en: `"${path}.before" is there already, from an earlier restore; move it away first. Nothing was changed.`,
        zh: `「${path}.before」已存在（来自上一次恢复）；请先把它移走。没有做任何更改。`,
      }),
    },
  })
}
