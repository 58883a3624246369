#!/usr/bin/env node
import { leadingAlarm } from '../cards/alarm/card.ts'
import { apiEntryCard } from '../cards/api/entry.ts'
import type { Card } from '../cards/card.ts'
import { withDetails } from '../cards/details.ts'
import { entryCard } from '../cards/entry.ts'
import { findingCard } from '../cards/finding.ts'
import { secretSentence } from '../cards/notes.ts'
import { apiEntryOf } from '../catalog/api/load.ts'
import { entryOf } from '../catalog/index.ts'
import type { Language } from '../language.ts'
import { codesIn } from '../lookup/api/answer.ts'
import { isHelp } from '../lookup/asking/is-help.ts'
import { type Answer, lookup, readyToDraw } from '../lookup/lookup.ts'
import { whyLines, whyOf } from '../lookup/why.ts'
import { version } from '../version.ts'
import { answerJson } from './answer-json.ts'
import { codeListText } from './code-list.ts'
import { commandWords } from './command-words.ts'
import { type Command, readCommand } from './error-options.ts'
import { languageOfEnvironment, lookOf, printCard } from './print.ts'
import { readQuery } from './query.ts'
import type { Terminal } from './terminal.ts'

const exit = { found: 0, nothing: 1, usage: 2 } as const

if (import.meta.main) {
  process.stdout.on('error', quietWhenClosed)
  process.exitCode = await run(process.argv.slice(2), process)
}

/** Gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { stdin, stdout, stderr, env } = terminal
  const command = readCommand(args)
  const language = command.language ?? languageOfEnvironment(env)
  if ('misuse' in command) {
    stderr.write(`${command.misuse[language]}\n`)
    return exit.usage
  }
  const { words, json, full } = command
  const told = await besidesAnswers(command, language)
  if (told !== undefined) {
    stdout.write(told)
    return exit.found
  }
  if (command.follow) {
    if (stdin.isTTY) stderr.write(`${commandWords.followsTyping[language]}\n`)
    const { follow } = await import('./follow/follow.ts')
    await follow({ json, language, cardOf: full ? wholeCard : shortCard }, terminal)
    return exit.found
  }
  if (words.length === 0 && stdin.isTTY) {
    stderr.write(`${commandWords.errorUsage[language]}\n`)
    return exit.usage
  }
  const query = await readQuery(words, terminal)
  if ('problem' in query) {
    stderr.write(`${query.problem[language]}\n`)
    return exit.usage
  }
  return answer(query.text, command, language, terminal)
}

async function answer(
  query: string,
  { json, unasked, why, full }: Command,
  language: Language,
  { stdout, stderr }: Terminal,
): Promise<number> {
  const answer = await readyToDraw(lookup(query, { asked: !unasked }))
  const card = full ? wholeCard : shortCard
  stdout.write(
    json
      ? `${JSON.stringify({ ...answerJson(answer, language), ...(why && { why: whyJson(query) }) }, null, 2)}\n`
      : printCard(card(answer, language), lookOf(stdout)) +
          (why ? `\n${whyLines(query, language).join('\n')}\n` : ''),
  )
  if (json && answer.secrets.length > 0) stderr.write(`${secretSentence(answer.secrets, language)}\n`)
  const found = answer.findings.length + (answer.api?.findings.length ?? 0) + answer.causes.length
  return found > 0 || answer.alarm ? exit.found : exit.nothing
}

/** The usage, the version or the list of codes, for whoever asks for that. */
async function besidesAnswers(
  { help, version: isVersion, words, json }: Command,
  language: Language,
): Promise<string | undefined> {
  const asked = words.join(' ')
  const asksHow = asked.trim() !== '' && isHelp(asked) && !json
  if (help || asksHow) return `${commandWords.errorUsage[language]}\n`
  if (isVersion) return `${version}\n`
  if (asked === 'list') return codeListText('status', { json, language })
  return asked === 'list api' ? codeListText('api', { json, language }) : undefined
}

/** The card; that of an alarm with its details, where the search for its runs stands: a terminal has no button for them. */
function shortCard(answer: Answer, language: Language): Card {
  const card = findingCard(answer, language, { hasDetails: true })
  return leadingAlarm(answer) ? withDetails(card, answer, language) : card
}

/** The card with its details, and the whole entry of the likeliest code; a miss has none. */
function wholeCard(answer: Answer, language: Language): Card {
  const card = findingCard(answer, language, { hasDetails: true })
  const entry = wholeEntry(answer, language)
  if (answer.query !== 'paste' && entry) return entry
  const whole = withDetails(card, answer, language)
  return { ...whole, blocks: [...whole.blocks, ...(entry?.blocks ?? [])] }
}

function wholeEntry(answer: Answer, language: Language): Card | undefined {
  const [code] = codesIn(answer)
  if (code === undefined) return undefined
  const status = typeof code === 'number' ? entryOf(code) : undefined
  if (status) return entryCard(status, language)
  const refusal = typeof code === 'string' ? apiEntryOf(code) : undefined
  return refusal && apiEntryCard(refusal, language)
}

function whyJson(query: string) {
  return whyOf(query).map(({ start, end, text, rule, verdict }) => ({ start, end, text, rule, verdict }))
}

/** `scf-error … | head` closes the pipe early; that is no error of ours. */
function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
