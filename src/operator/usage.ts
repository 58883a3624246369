import { languageOfEnvironment } from '../cli/print.ts'
import type { Terminal } from '../cli/terminal.ts'
import type { Bilingual } from '../language.ts'

/** What is wrong with a command line. */
export type Misuse = { readonly misuse: Bilingual }

/**
 * Says how a command is used, on standard output, to whoever asks for help; what is wrong, on standard error, to whoever
 * used it wrongly. Gives the exit code.
 */
export function tellUsage(
  usage: Bilingual,
  asked: 'help' | Misuse,
  { stdout, stderr, env }: Pick<Terminal, 'stdout' | 'stderr' | 'env'>,
): 0 | 2 {
  const language = languageOfEnvironment(env)
  if (asked === 'help') stdout.write(`${usage[language]}\n`)
  else stderr.write(`${asked.misuse[language]}\n`)
  return asked === 'help' ? 0 : 2
}
