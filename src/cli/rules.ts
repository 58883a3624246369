import type { Bilingual, Language } from '../language.ts'
import type { Verdict } from '../lookup/facts.ts'
import { type RuleTables, ruleTables } from '../lookup/rules/index.ts'
import { languageOfEnvironment } from './print.ts'
import type { Terminal } from './terminal.ts'

const usage: Bilingual = {
  en: `Usage: scf-bot rules

Prints the rows by which a text is judged, in their order: the first that fits decides. "scf-error --why" names the one
that decided.`,
  zh: `用法：scf-bot rules

按顺序输出判断文本所用的规则：从上往下，第一条符合的生效。scf-error --why 会指出是哪一条作出的判断。`,
}

const titles: Readonly<Record<keyof RuleTables, Bilingual>> = {
  numbers: { en: 'Numbers with a label', zh: '带标签的数字' },
  phrases: { en: 'Names and messages', zh: '名称与报错信息' },
  bare: { en: 'Numbers without a label', zh: '不带标签的数字' },
  eager: { en: 'Numbers in channels set to eager', zh: '「积极」频道里的数字' },
}

/** Gives the exit code. */
export function run(args: readonly string[], { stdout, stderr, env }: Terminal): number {
  const language = languageOfEnvironment(env)
  if (args.length === 0) stdout.write(rulesText(language))
  else (isHelp(args) ? stdout : stderr).write(`${usage[language]}\n`)
  return args.length === 0 || isHelp(args) ? 0 : 2
}

function isHelp(args: readonly string[]): boolean {
  return args.length === 1 && (args[0] === '--help' || args[0] === '-h')
}

/** The tables, a row a line; with `decided`, also how often each row decides in some texts. */
export function rulesText(language: Language, decided?: ReadonlyMap<string, number>): string {
  const row = (id: string, gives: Verdict | 'as listed', reason: Bilingual) => {
    const often = decided ? `${String(decided.get(id) ?? 0).padStart(6)}  ` : ''
    return `${id.padEnd(22)} ${gives.padEnd(9)} ${often}${reason[language]}`
  }
  return (['numbers', 'phrases', 'bare', 'eager'] as const)
    .map((table) => {
      const rows = ruleTables[table].map(({ id, gives, reason }) => row(id, gives, reason))
      return `${[titles[table][language], ...rows].join('\n')}\n`
    })
    .join('\n')
}
