/** The sentence that a process left in its log before it ended, if it left one. */
export function lastWord(lines: readonly string[]): string | undefined {
  const sentence = lines.findLast((line) => line.startsWith('scf-bot: '))
  if (sentence !== undefined) return sentence.slice('scf-bot: '.length)
  // What Node prints of code that it could not run.
  return lines.findLast((line) => /^\w{0,40}Error( \[\w{1,60}\])?: /.test(line))
}
