#!/usr/bin/env node
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { findingCard } from '../cards/finding.ts'
import { secretSentence } from '../cards/notes.ts'
import { entryOf, primaryName } from '../catalog/index.ts'
import type { Language } from '../language.ts'
import { type Answer, answerTo } from '../lookup/lookup.ts'
import { commandWords } from './command-words.ts'
import { languageOfEnvironment, lookOf, printCard } from './print.ts'

const exit = { found: 0, nothing: 1, usage: 2 } as const

process.stdout.on('error', quietWhenClosed)
process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  const command = readCommand(args)
  const language = command?.language ?? languageOfEnvironment(process.env)
  if (!command || (command.words.length === 0 && process.stdin.isTTY)) {
    process.stderr.write(`${commandWords.errorUsage[language]}\n`)
    return exit.usage
  }
  if (command.help) {
    process.stdout.write(`${commandWords.errorUsage[language]}\n`)
    return exit.found
  }
  const query = command.words.length > 0 ? command.words.join(' ') : await text(process.stdin)
  if (query.trim() === '') {
    process.stderr.write(`${commandWords.emptyInput[language]}\n`)
    return exit.usage
  }
  const answer = await answerTo(query, { asked: !command.unasked })
  process.stdout.write(
    command.json ? `${JSON.stringify(jsonOf(answer), null, 2)}\n` : cardOf(answer, language),
  )
  if (command.json && answer.secrets.length > 0)
    process.stderr.write(`${secretSentence(answer.secrets, language)}\n`)
  return answer.findings.length + (answer.api?.findings.length ?? 0) > 0 ? exit.found : exit.nothing
}

type Command = {
  words: readonly string[]
  json: boolean
  unasked: boolean
  help: boolean
  language?: Language
}

/** `undefined` for a command line that cannot be meant. */
function readCommand(args: readonly string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        unasked: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { json, unasked, help, lang } = values
    if (lang !== undefined && lang !== 'en' && lang !== 'zh') return undefined
    return { words: positionals, json, unasked, help, ...(lang && { language: lang }) }
  } catch {
    // parseArgs throws for an option it does not know; the usage text says which there are.
    return undefined
  }
}

function cardOf(answer: Answer, language: Language): string {
  return printCard(findingCard(answer, language), lookOf(process.stdout))
}

/** The shape that scripts rely on: see `docs/terminal.md`. */
function jsonOf({ query, findings, suggestions, api }: Answer) {
  const statuses = findings.map(({ code, confidence, evidence, details }) => ({
    kind: 'status',
    code,
    name: nameOf(code),
    confidence,
    evidence,
    details,
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
    suggestions: [
      ...suggestions.map((code) => ({ kind: 'status', code, name: nameOf(code) })),
      ...(api?.suggestions ?? []).map((code) => ({ kind: 'api', code, name: code })),
    ],
  }
}

function rankOf(confidence: 'certain' | 'likely'): number {
  return confidence === 'certain' ? 1 : 0
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
