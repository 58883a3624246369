import type { Bilingual } from '../../language.ts'

/** What is wrong with a SQLite file, and what to do. */
export function sqliteSentence(path: string, code: string): Bilingual {
  switch (code) {
    case 'sqlite_11':
    case 'sqlite_26':
      return {
        en: `The file "${path}" (DATABASE_URL) is damaged or no SQLite database; restore a backup, or move it away to begin with an empty one.`,
        zh: `文件「${path}」（DATABASE_URL）已损坏，或者不是 SQLite 数据库；请恢复备份，或将它移走，从空数据库开始。`,
      }
    case 'sqlite_13':
    case 'ENOSPC':
      return {
        en: `The disk that holds "${path}" (DATABASE_URL) is full; make room and start again.`,
        zh: `「${path}」（DATABASE_URL）所在的磁盘已满；请腾出空间后再启动。`,
      }
    case 'sqlite_5':
      return {
        en: `Another program keeps the file "${path}" (DATABASE_URL) locked; end it and start again.`,
        zh: `文件「${path}」（DATABASE_URL）被其他程序锁住；请结束该程序后再启动。`,
      }
    case 'newer':
      return {
        en: `The file "${path}" (DATABASE_URL) was written by a newer version of scf-bot; run that version, or name another file.`,
        zh: `文件「${path}」（DATABASE_URL）由更新版本的 scf-bot 写入；请运行该版本，或指定另一个文件。`,
      }
    default:
      return {
        en: `The file "${path}" (DATABASE_URL) cannot be opened for writing (${code}); let the bot write there, or name another file, for example file:./data/scf-bot.db.`,
        zh: `文件「${path}」（DATABASE_URL）无法以可写方式打开（${code}）；请让机器人对该位置有写权限，或指定另一个文件，例如 file:./data/scf-bot.db。`,
      }
  }
}
