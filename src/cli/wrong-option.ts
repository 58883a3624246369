import type { Bilingual, Language } from '../language.ts'
import { redact } from '../redact.ts'

/** Says which option of a command line is wrong, and how; `error` is what `parseArgs` has thrown. */
export function wrongOption(error: unknown, command: string): Bilingual {
  const said = error instanceof Error ? error.message : ''
  const [, given = ''] = /'(--?[^'=\s]{1,80})/.exec(said) ?? []
  const option = redact(given).text
  const help = helpOf(command)
  if (said.startsWith('Unexpected argument'))
    return { en: `${command} takes options only; ${help.en}.`, zh: `${command} 只接受选项；${help.zh}。` }
  if (said.startsWith('Unknown option')) return noSuchOption(option, command)
  if (said.includes('does not take an argument'))
    return { en: `${option} takes no value; ${help.en}.`, zh: `${option} 不带取值；${help.zh}。` }
  return { en: `${option} needs a value; ${help.en}.`, zh: `${option} 需要一个取值；${help.zh}。` }
}

/** Says that a command has no part of the name that stands in its place, be that an option or a word. */
export function noSuchCommand(given: string, command: string): Bilingual {
  const name = redact(given).text || '""'
  if (name.startsWith('-')) return noSuchOption(name, command)
  const help = helpOf(command)
  return { en: `There is no command ${name}; ${help.en}.`, zh: `没有 ${name} 这个命令；${help.zh}。` }
}

// Somebody may have pasted anything, behind two dashes or without: what is given is masked before.
function noSuchOption(option: string, command: string): Bilingual {
  const help = helpOf(command)
  return { en: `There is no option ${option}; ${help.en}.`, zh: `没有 ${option} 这个选项；${help.zh}。` }
}

function helpOf(command: string): Bilingual {
  return { en: `see ${command} --help`, zh: `用法见 ${command} --help` }
}

/** What both commands say of a language that they do not speak. */
export const noSuchLanguage: Bilingual = { en: '--lang takes en or zh.', zh: '--lang 只能是 en 或 zh。' }

/** The language that a command line asks for, whatever else is wrong with it. */
export function languageAsked(args: readonly string[]): { readonly language?: Language } {
  const asked = /^--lang[=\n](en|zh)$/m.exec(args.join('\n'))?.[1]
  return asked === 'en' || asked === 'zh' ? { language: asked } : {}
}
