#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Card } from '../cards/card.ts'
import { detailBlocks } from '../cards/details.ts'
import { entryCard } from '../cards/entry.ts'
import { findingCard } from '../cards/finding.ts'
import { secretSentence } from '../cards/notes.ts'
import { entryOf, primaryName } from '../catalog/index.ts'
import { decodedText } from '../decode.ts'
import type { Language } from '../language.ts'
import type { Alarm } from '../lookup/alarm/alarm.ts'
import { type Answer, lookup, readyToDraw } from '../lookup/lookup.ts'
import { whyLines, whyOf } from '../lookup/why.ts'
import { commandWords } from './command-words.ts'
import { languageOfEnvironment, lookOf, printCard } from './print.ts'
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
  const language = command?.language ?? languageOfEnvironment(env)
  if (!command || (command.words.length === 0 && stdin.isTTY)) {
    stderr.write(`${commandWords.errorUsage[language]}\n`)
    return exit.usage
  }
  if (command.help) {
    stdout.write(`${commandWords.errorUsage[language]}\n`)
    return exit.found
  }
  const query = command.words.length > 0 ? command.words.join(' ') : decodedText(await buffer(stdin))
  if (query.trim() === '') {
    stderr.write(`${commandWords.emptyInput[language]}\n`)
    return exit.usage
  }
  const answer = await readyToDraw(lookup(query, { asked: !command.unasked }))
  stdout.write(
    command.json
      ? `${JSON.stringify({ ...jsonOf(answer, language), ...(command.why && { why: whyJson(query) }) }, null, 2)}\n`
      : printCard(
          command.full ? wholeCard(answer, language) : findingCard(answer, language),
          lookOf(stdout),
        ) + (command.why ? `\n${whyLines(query, language).join('\n')}\n` : ''),
  )
  if (command.json && answer.secrets.length > 0) stderr.write(`${secretSentence(answer.secrets, language)}\n`)
  const found = answer.findings.length + (answer.api?.findings.length ?? 0) + answer.causes.length
  return found > 0 || answer.alarm ? exit.found : exit.nothing
}

type Command = {
  words: readonly string[]
  json: boolean
  unasked: boolean
  why: boolean
  full: boolean
  help: boolean
  language?: Language
}

/** `undefined` for a command line that cannot be meant. */
function readCommand(args: readonly string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: withNumbersAsWords(args),
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        unasked: { type: 'boolean', default: false },
        lang: { type: 'string' },
        why: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { json, unasked, why, full, help, lang } = values
    if (lang !== undefined && lang !== 'en' && lang !== 'zh') return undefined
    return { words: positionals, json, unasked, why, full, help, ...(lang && { language: lang }) }
  } catch {
    // parseArgs throws for an option it does not know; the usage text says which there are.
    return undefined
  }
}

/** `scf-error -1` asks about an errorCode; no option begins with a digit. */
function withNumbersAsWords(args: readonly string[]): string[] {
  const first = args.findIndex((arg) => /^-\d/.test(arg))
  return first < 0 || args.includes('--')
    ? [...args]
    : [...args.filter((arg) => !/^-\d/.test(arg)), '--', ...args.filter((arg) => /^-\d/.test(arg))]
}

/** The card with its details, and the whole entry of the likeliest code; a miss has none. */
function wholeCard(answer: Answer, language: Language): Card {
  const card = findingCard(answer, language)
  const [first] = answer.findings
  const entry = first && entryOf(first.code)
  if (answer.query !== 'paste' && entry) return entryCard(entry, language)
  const blocks = [...card.blocks, ...detailBlocks(answer, language)]
  return { ...card, blocks: entry ? [...blocks, ...entryCard(entry, language).blocks] : blocks }
}

/** The shape that scripts rely on: see `docs/terminal.md`. */
function jsonOf(
  { query, findings, causes, suggestions, alarm, api, notes = [] }: Answer,
  language: Language,
) {
  const statuses = findings.map(({ code, confidence, evidence, details, count }) => ({
    kind: 'status',
    code,
    name: nameOf(code),
    confidence,
    evidence,
    details,
    ...(count !== undefined && { count }),
  }))
  const refusals = (api?.findings ?? []).map(({ code, ...finding }) => ({
    kind: 'api',
    code,
    name: code,
    ...finding,
  }))
  return {
    query,
    // The certain ones first; of two that are as sure, the status code.
    findings: [...statuses, ...refusals].sort((a, b) => rankOf(b.confidence) - rankOf(a.confidence)),
    causes,
    ...(alarm && { alarm: alarmJson(alarm) }),
    suggestions: [
      ...suggestions.map((code) => ({ kind: 'status', code, name: nameOf(code) })),
      ...(api?.suggestions ?? []).map((code) => ({ kind: 'api', code, name: code })),
    ],
    ...(notes.length > 0 && { notes: notes.map(({ about, text }) => ({ about, text: text[language] })) }),
  }
}

/** Absent keys where the text is silent; JSON leaves out what is undefined. */
function alarmJson({ functionName, namespace, version, region, metric, status, since }: Alarm) {
  return { functionName, namespace, version, region, metric, status, since }
}

function rankOf(confidence: 'certain' | 'likely'): number {
  return confidence === 'certain' ? 1 : 0
}

function whyJson(query: string) {
  return whyOf(query).map(({ start, end, text, rule, verdict }) => ({ start, end, text, rule, verdict }))
}

function nameOf(code: number): string {
  const entry = entryOf(code)
  return entry ? primaryName(entry) : String(code)
}

/** `scf-error … | head` closes the pipe early; that is no error of ours. */
function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
