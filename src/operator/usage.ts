import { languageOfEnvironment } from '../cli/print.ts'
import type { Terminal } from '../cli/terminal.ts'
import type { Bilingual } from '../language.ts'

/**
 * Says how a command is used: on standard output to whoever asks for help, on standard error to whoever used it wrongly.
 * Gives the exit code.
 */
export function tellUsage(
  usage: Bilingual,
  asked: 'help' | 'wrong',
  { stdout, stderr, env }: Pick<Terminal, 'stdout' | 'stderr' | 'env'>,
): 0 | 2 {
  const output = asked === 'help' ? stdout : stderr
  output.write(`${usage[languageOfEnvironment(env)]}\n`)
  return asked === 'help' ? 0 : 2
}
