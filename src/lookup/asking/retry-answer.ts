import type { Entry } from '../../catalog/entry.ts'
import { entries, entriesNamed, entryOf, primaryName } from '../../catalog/index.ts'
import { platformRetry, type Way, ways } from '../../catalog/retries.ts'
import type { Bilingual } from '../../language.ts'
import type { Note } from '../notes.ts'
import { search } from '../search.ts'
import { certain, type Typed } from '../typed.ts'
import { retryQuestion } from './retry-question.ts'

/** The code that somebody asks about, and who tries again what ended in it; `undefined` for any other question. */
export function retryAnswer(text: string): Typed | undefined {
  const question = retryQuestion(text)
  if (!question) return undefined
  const { about, way } = question
  if (about === '') return { query: 'name', findings: [], suggestions: [], notes: [ofAnyError(way)] }
  const entry = /^\d{3}$/.test(about) ? entryOf(Number(about)) : named(about)
  if (!entry) return undefined
  const start = Math.max(text.indexOf(about), 0)
  const end = text.startsWith(about, start) ? start + about.length : text.length
  const finding = certain(entry, text, start, end)
  const query = /^\d/.test(about) ? 'code' : 'name'
  return { query, findings: [finding], suggestions: [], notes: [ofEntry(entry, way)] }
}

type Retried = Pick<Typed, 'findings' | 'notes'> & { readonly way?: Way }

/** The answer to what stands above, where somebody asks about retries of that. */
export function withRetries<Above extends Retried>(answer: Above): Above {
  const entry = entryOf(answer.findings[0]?.code ?? Number.NaN)
  return entry ? { ...answer, notes: [ofEntry(entry, answer.way), ...(answer.notes ?? [])] } : answer
}

function named(about: string): Entry | undefined {
  const [first, ...others] = entriesNamed(about)
  return first && others.length === 0 ? first : search(about).exact[0]
}

/** The ways that are told of where none is asked about; the entry has them all. */
const usual: readonly Way[] = ['asynchronous', 'synchronous', 'asyncExecution']

function ofEntry(entry: Entry, asked: Way | undefined): Note {
  const told = (asked ? [asked] : usual).flatMap((way) => {
    const sentence = platformRetry(entry, way)
    return sentence ? [inWay(way, sentence)] : []
  })
  const name = { en: `${entry.code} ${primaryName(entry)}`, zh: `${entry.code} ${primaryName(entry)}` }
  const silent: Bilingual = {
    en: `No page says whether SCF itself retries ${name.en}${asked ? ' in this way of calling' : ''}.`,
    zh: `${asked ? '这种调用方式下，' : ''}平台会不会重试 ${name.zh}，文档没有说明。`,
  }
  const helps: Bilingual = {
    en: `Whether a retry helps: ${entry.retry.note.en}`,
    zh: `重试有没有用：${entry.retry.note.zh}`,
  }
  return {
    about: `${entry.code}`,
    text: joined([...(told.length > 0 ? told : [silent]), helps]),
    topic: 'retries',
  }
}

/** Who asks of no error in particular gets the kinds of errors that are retried in unlike ways. */
function ofAnyError(asked: Way | undefined): Note {
  const told = (asked ? [asked] : usual).flatMap((way) => {
    const kinds = ways[way]
    if (!('run' in kinds)) return []
    if (kinds.run === kinds.limit && kinds.run === kinds.system) return [inWay(way, kinds.run)]
    return [
      {
        en: `${ways[way].title.en}. A failed run (${codes('run', ', ')}): ${kinds.run.en}. Too much load (${codes('limit', ', ')}): ${kinds.limit.en}. An error of the platform (${codes('system', ', ')}): ${kinds.system.en}.`,
        zh: `${ways[way].title.zh}。运行出错（${codes('run', '、')}）：${kinds.run.zh}。超出并发或资源不足（${codes('limit', '、')}）：${kinds.limit.zh}。平台内部错误（${codes('system', '、')}）：${kinds.system.zh}。`,
      },
    ]
  })
  const byRule: Bilingual = {
    en: 'With an EventBridge rule it differs from code to code: ask with the code.',
    zh: '事件总线规则的重试因状态码而异，请带上状态码再问。',
  }
  return { about: 'retries', text: joined(told.length > 0 ? told : [byRule]), topic: 'retries' }
}

function codes(kind: Entry['retry']['kind'], comma: string): string {
  return entries
    .filter(({ retry }) => retry.kind === kind)
    .map(({ code }) => code)
    .join(comma)
}

function inWay(way: Way, told: Bilingual): Bilingual {
  const { title } = ways[way]
  return { en: `${title.en}: ${told.en}.`, zh: `${title.zh}：${told.zh}。` }
}

function joined(sentences: readonly Bilingual[]): Bilingual {
  return { en: sentences.map(({ en }) => en).join(' '), zh: sentences.map(({ zh }) => zh).join('') }
}
