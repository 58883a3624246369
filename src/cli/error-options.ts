import { parseArgs } from 'node:util'
import type { Bilingual, Language } from '../language.ts'
import { languageAsked, noSuchLanguage, wrongOption } from './wrong-option.ts'

/** What a command line of `scf-error` asks for. */
export type Command = {
  readonly words: readonly string[]
  readonly json: boolean
  readonly unasked: boolean
  readonly why: boolean
  readonly full: boolean
  readonly follow: boolean
  readonly help: boolean
  readonly version: boolean
  readonly language?: Language
}

export type Misuse = { readonly misuse: Bilingual; readonly language?: Language }

/** The command, or what is wrong with it. */
export function readCommand(args: readonly string[]): Command | Misuse {
  try {
    const { values, positionals: words } = parseArgs({
      args: withNumbersAsWords(args),
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        unasked: { type: 'boolean', default: false },
        lang: { type: 'string' },
        why: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        follow: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    })
    const { lang, ...options } = values
    if (lang !== undefined && lang !== 'en' && lang !== 'zh') return { misuse: noSuchLanguage }
    const language: { language?: Language } = lang ? { language: lang } : {}
    if (options.follow && words.length > 0) return { misuse: followsInput, ...language }
    if (options.follow && options.why) return { misuse: followsWithoutWhy, ...language }
    return { words, ...options, ...language }
  } catch (error) {
    return { misuse: wrongOption(error, 'scf-error'), ...languageAsked(args) }
  }
}

const followsInput: Bilingual = {
  en: '--follow reads standard input and takes no query, as in: tail -f app.log | scf-error --follow',
  zh: '--follow 只读取标准输入，不接受查询内容，例如：tail -f app.log | scf-error --follow',
}
const followsWithoutWhy: Bilingual = {
  en: '--why explains a whole text and does not go with --follow.',
  zh: '--why 只能用于完整的文本，不能与 --follow 同时使用。',
}

/** `scf-error -1` asks about an errorCode; no option begins with a digit. */
function withNumbersAsWords(args: readonly string[]): string[] {
  const first = args.findIndex((arg) => /^-\d/.test(arg))
  return first < 0 || args.includes('--')
    ? [...args]
    : [...args.filter((arg) => !/^-\d/.test(arg)), '--', ...args.filter((arg) => /^-\d/.test(arg))]
}
