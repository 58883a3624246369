import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Bilingual } from '../language.ts'
import { lookup } from '../lookup/lookup.ts'
import { redact } from '../redact.ts'
import { decodedWithMark } from '../text/decode.ts'
import { commandWords } from './command-words.ts'
import type { Terminal } from './terminal.ts'

/** The text that is asked about, or why there is none. */
export type Query = { readonly text: string } | { readonly problem: Bilingual }

/** More is no paste any more; `--follow` reads it in pieces. */
const longestFile = 128 * 1024 * 1024

/**
 * What the words of a command line mean: they themselves; a file, where one word names one that is there and is neither
 * a code nor a name; standard input, where there are none.
 */
export async function readQuery(words: readonly string[], { stdin, cwd }: Terminal): Promise<Query> {
  const text = words.join(' ')
  if (words.length === 0) return textOf(decodedWithMark(await buffer(stdin)))
  const [path = ''] = words
  if (path === 'list' && words.length === 2 && meansNothing(text)) return { problem: commandWords.listTakes }
  if (words.length > 1 || path.trim() === '' || isKnown(path)) return textOf(text)
  return (await readFileAt(path, cwd?.())) ?? textOf(text)
}

function textOf(text: string): Query {
  return text.trim() === '' ? { problem: commandWords.emptyInput } : { text }
}

function isKnown(word: string): boolean {
  const { query } = lookup(word)
  return query === 'code' || query === 'name'
}

/** Whether nothing in it is known, or near to anything. */
function meansNothing(text: string): boolean {
  const { query, findings, suggestions, unknownCode, notes, api } = lookup(text)
  const isNear = findings.length + suggestions.length > 0 || api !== undefined
  return query === 'search' && !isNear && unknownCode === undefined && notes === undefined
}

/** `undefined` for a word that is no file, and does not look like one. */
async function readFileAt(path: string, folder = ''): Promise<Query | undefined> {
  const name = redact(path).text
  try {
    const file = resolve(folder, path)
    const found = await stat(file)
    if (found.isDirectory())
      return /[\\/]/.test(path) || meansNothing(path) ? { problem: isFolder(name) } : undefined
    if (found.size > longestFile) return { problem: tooLong(name) }
    const text = decodedWithMark(await readFile(file))
    return text.trim() === '' ? { problem: isEmpty(name) } : { text }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (noFile.has(code)) return looksLikeFile.test(path) ? { problem: notThere(name) } : undefined
    return { problem: unreadable(name, code) }
  }
}

/** A word that no path can be: nothing has that name, or it is too long, or goes through something that is no folder. */
const noFile: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])
const looksLikeFile = /^[^\s:"'{}]{1,300}\.(?:log|txt|out|err|jsonl?|csv)$/i

const isFolder = (name: string): Bilingual => ({
  en: `${name} is a folder; name a file in it.`,
  zh: `${name} 是目录，请给出其中的文件。`,
})
const isEmpty = (name: string): Bilingual => ({ en: `${name} is empty.`, zh: `${name} 是空文件。` })
const notThere = (name: string): Bilingual => ({
  en: `There is no file ${name}.`,
  zh: `没有 ${name} 这个文件。`,
})
const tooLong = (name: string): Bilingual => ({
  en: `${name} is longer than 128 MB; scf-error --follow < ${name} reads it in pieces.`,
  zh: `${name} 超过 128 MB；可以用 scf-error --follow < ${name} 分段读取。`,
})
const unreadable = (name: string, code: string): Bilingual => ({
  en: `${name} cannot be read${code && ` (${code})`}.`,
  zh: `无法读取 ${name}${code && `（${code}）`}。`,
})
