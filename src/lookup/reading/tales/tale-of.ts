import { namings, namingsOfNumbers } from '../../vocabulary/namings.ts'
import { longestTalk, type Text } from '../text.ts'
import { isInSource } from './source.ts'
import { isNamedBy, isSpokenOf, type Tale } from './tales.ts'

/**
 * What is told of a place, which its line may also only name. A result object names nothing.
 */
export function taleOf({ text, start, end }: Place): Tale {
  if (text.lower.length >= longestTalk || logLine.test(text.lines.whole(start).line)) return 'none'
  const tale = text.taleAround(start)
  if (tale === 'invented' && isOfRun(text, start)) return 'none'
  if (tale !== 'none') return tale
  if (isInSource(text, { start, end })) return 'invented'
  if (text.results.startOf(start) !== undefined) return 'none'
  const words = text.text.slice(start, end)
  const isNumber = number.test(words)
  const isWord = isNumber || isName.test(words)
  if (isWord && !field.test(text.lines.before(start, 40)) && isSpokenOf(text, { start, end }))
    return 'invented'
  // The rows say themselves what a question changes.
  return isNamedBy(isNumber ? namingsOfNumbers : namings, text, { start, end }) ? 'invented' : 'none'
}

/** The result of a run, with the id that SCF gave it: nobody made it up, whatever else the line tells. */
function isOfRun(text: Text, start: number): boolean {
  return text.results.startOf(start) !== undefined && runId.test(text.lines.whole(start).line)
}

const runId = /request_?id["'\\]{0,3}\s?[:=]\s?["'\\]{0,3}[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}(?!0{6})/

type Place = { readonly text: Text; readonly start: number; readonly end: number }

const number = /^[\d０-９]{3}$/
/** A name is one word, perhaps with its number beside it; a message is a sentence that hardly anybody but a run writes. */
const isName = /^(?:[1-6]\d\d\P{L}{1,8})?[\w -]{0,6}[A-Z_]\w{5,60}(?:\P{L}{1,8}[1-6]\d\d)?[)）]?$/u

/** Before the value of a field, as SCF and its SDKs write them: `SCF_StatusCode:`, `"StatusCode":`, `x-scf-message: `. */
const field =
  /(?:scf_status_?code|["']status_?code["']|err_?code|x-scf-[a-z-]{3,12})\s?[:=]\s?["']?$|调用失败[(（]$/

/** The beginning of a line that a machine wrote: it tells no tales. */
const logLine =
  /^[\s["']{0,8}(?:\d{4}[-/]\d\d[-/]\d\d[t ]\d\d:\d\d|(?:start|end|report|error|event) requestid)/
