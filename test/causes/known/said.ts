import { tellCause } from '../../../src/cards/brief/cause.ts'
import type { Line } from '../../../src/cards/card.ts'
import type { Language } from '../../../src/language.ts'
import { lookup } from '../../../src/lookup/lookup.ts'

const id = '7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe'

/** The log of a run that ended in a code, with what it logged before. */
export function runOf(code: number, message: string, logged = ''): string {
  const said =
    code === 430
      ? { errorMessage: 'user code exception caught', stackTrace: message }
      : { errorMessage: message }
  const result = JSON.stringify({ errorCode: -1, ...said, statusCode: code })
  return `START RequestId: ${id}\n${logged}\nERROR RequestId:${id} Result:${result}\nEND RequestId: ${id}`
}

/** The platform's line about the memory of that run. */
export function reportOf(usedMb: number, memoryMb: number): string {
  return `\nReport RequestId: ${id} Duration:712ms Memory:${memoryMb}MB MemUsage:${usedMb}MB`
}

/** A traceback of Python that ends in a line of the handler. */
export function tracebackOf(code: string, thrown: string): string {
  return `Traceback (most recent call last):\n  File "/var/user/index.py", line 6, in main_handler\n    ${code}\n${thrown}`
}

/** Why a text says that a run failed, and below it what to do, as a card tells it. */
export function said(text: string, language: Language = 'en'): string {
  const { causes, findings } = lookup(text)
  const told = causes[0] && tellCause(causes[0], findings[0]?.details ?? {}, language)
  return told ? [told.headline, ...told.steps].map(textOf).join('\n') : ''
}

const textOf = (line: Line) =>
  line.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : '')).join('')
