import { parseArgs } from 'node:util'
import type { Bilingual, Language } from '../language.ts'
import { apiRules } from '../lookup/api/rules/index.ts'
import type { Verdict } from '../lookup/facts.ts'
import { ruleTables } from '../lookup/rules/index.ts'
import { languageOfEnvironment } from './print.ts'
import type { Terminal } from './terminal.ts'
import { wrongOption } from './wrong-option.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot rules

Prints the rows by which a text is judged, in their order: the first that fits decides. "scf-error --why" names the one
that decided.`,
  zh: `用法：scf-bot rules

按顺序输出判断文本所用的规则：从上往下，第一条符合的生效。scf-error --why 会指出是哪一条作出的判断。`,
}

type PrintedRow = { readonly id: string; readonly gives: Verdict | 'as listed'; readonly reason: Bilingual }

const tables: readonly { readonly title: Bilingual; readonly rows: readonly PrintedRow[] }[] = [
  { title: { en: 'Numbers with a label', zh: '带标签的数字' }, rows: ruleTables.numbers },
  { title: { en: 'Names and messages', zh: '名称与报错信息' }, rows: ruleTables.phrases },
  { title: { en: 'Numbers without a label', zh: '不带标签的数字' }, rows: ruleTables.bare },
  { title: { en: 'Numbers in channels set to eager', zh: '「积极」频道里的数字' }, rows: ruleTables.eager },
  { title: { en: 'Codes of the management API', zh: '管理 API 的错误码' }, rows: apiRules.codes },
  { title: { en: 'Its words without a code', zh: '管理 API 不带错误码的报错' }, rows: apiRules.words },
]

/** Gives the exit code. */
export function run(args: readonly string[], { stdout, stderr, env }: Terminal): number {
  const language = languageOfEnvironment(env)
  try {
    const options = { help: { type: 'boolean', short: 'h', default: false } } as const
    const { help } = parseArgs({ args: [...args], options }).values
    stdout.write(help ? `${usage[language]}\n` : rulesText(language))
    return 0
  } catch (error) {
    stderr.write(`${wrongOption(error, 'scf-bot rules')[language]}\n`)
    return 2
  }
}

/** The tables, a row a line; with `decided`, also how often each row decides in some texts. */
export function rulesText(language: Language, decided?: ReadonlyMap<string, number>): string {
  const lineOf = ({ id, gives, reason }: PrintedRow) => {
    const often = decided ? `${String(decided.get(id) ?? 0).padStart(6)}  ` : ''
    return `${id.padEnd(22)} ${gives.padEnd(9)} ${often}${reason[language]}`
  }
  return tables.map(({ title, rows }) => `${[title[language], ...rows.map(lineOf)].join('\n')}\n`).join('\n')
}
