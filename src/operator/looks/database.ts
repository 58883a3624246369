import type { Config } from '../../config.ts'
import type { Bilingual } from '../../language.ts'
import { type DatabaseState, inspectDatabase } from '../../store/inspect.ts'
import { type Look, troubleOf } from './look.ts'

const about = { en: 'Database', zh: '数据库' }

/** An incident takes about 4 kB with its card; with less than this the disk is full of something else. */
const littleBytes = 100 * 2 ** 20

/** Whether the database can be used, and by this version. */
export async function lookAtDatabase({ database }: Config): Promise<Look> {
  try {
    const state = await inspectDatabase(database)
    return { about, ...verdict(state) }
  } catch (error) {
    return troubleOf(about, error)
  }
}

function verdict({ exists, newer, freeBytes, isEncrypted, toCome }: DatabaseState): Omit<Look, 'about'> {
  if (newer.length > 0) return { state: 'trouble', says: tooNew(newer.join(', ')) }
  if (freeBytes !== undefined && freeBytes < littleBytes) {
    return { state: 'trouble', says: tooFull(Math.floor(freeBytes / 2 ** 20)) }
  }
  const parts = [exists ? madeReady(toCome) : notYet, encryption(isEncrypted)]
  return { state: 'ok', says: joined(parts.filter((part) => part !== undefined)) }
}

const notYet: Bilingual = {
  en: 'The first start makes it.',
  zh: '首次启动时创建。',
}

function madeReady(toCome: readonly string[]): Bilingual {
  const list = toCome.join(', ')
  if (list === '') return { en: 'Can be written, and is up to date.', zh: '可写，表结构已是最新。' }
  return {
    en: `Can be written; the next start brings its tables up to date (${list}), so make a backup first.`,
    zh: `可写；下次启动会更新表结构（${list}），请先备份。`,
  }
}

function encryption(isEncrypted: boolean | undefined): Bilingual | undefined {
  if (isEncrypted === undefined) return undefined
  return isEncrypted
    ? { en: 'The connection is encrypted.', zh: '连接已加密。' }
    : { en: 'The connection is not encrypted (sslmode).', zh: '连接未加密（sslmode）。' }
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return { en: parts.map(({ en }) => en).join(' '), zh: parts.map(({ zh }) => zh).join('') }
}

const tooNew = (list: string): Bilingual => ({
  en: `A newer version of scf-bot has changed it (${list}); run that version, or restore the backup from before.`,
  zh: `更新版本的 scf-bot 已更改过它（${list}）；请运行该版本，或恢复升级之前的备份。`,
})

const tooFull = (megabytes: number): Bilingual => ({
  en: `Only ${megabytes} MB are free where it lies; make room.`,
  zh: `所在磁盘只剩 ${megabytes} MB 可用空间；请腾出空间。`,
})
