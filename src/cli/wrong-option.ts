import type { Bilingual, Language } from '../language.ts'
import { redact } from '../redact.ts'

/** Says which option of a command line is wrong, and how; `error` is what `parseArgs` has thrown. */
export function wrongOption(error: unknown, command: string): Bilingual {
  const said = error instanceof Error ? error.message : ''
  const [, given = ''] = /'(--?[^'=\s]{1,80})/.exec(said) ?? []
  // Somebody may have pasted anything behind two dashes.
  const option = redact(given).text
  const help = { en: `see ${command} --help`, zh: `用法见 ${command} --help` }
  if (said.startsWith('Unknown option'))
    return { en: `There is no option ${option}; ${help.en}.`, zh: `没有 ${option} 这个选项；${help.zh}。` }
  if (said.includes('does not take an argument'))
    return { en: `${option} takes no value; ${help.en}.`, zh: `${option} 不带取值；${help.zh}。` }
  return { en: `${option} needs a value; ${help.en}.`, zh: `${option} 需要一个取值；${help.zh}。` }
}

/** What both commands say of a language that they do not speak. */
export const noSuchLanguage: Bilingual = { en: '--lang takes en or zh.', zh: '--lang 只能是 en 或 zh。' }

/** The language that a command line asks for, whatever else is wrong with it. */
export function languageAsked(args: readonly string[]): { readonly language?: Language } {
  const asked = /^--lang[=\n](en|zh)$/m.exec(args.join('\n'))?.[1]
  return asked === 'en' || asked === 'zh' ? { language: asked } : {}
}
