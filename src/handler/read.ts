import type { Finding, Parts } from './finding.ts'
import type { FixedFormat } from './format.ts'
import { parse } from './parse.ts'
import { restructure } from './restructure.ts'
import type { Family } from './runtimes.ts'

/** A handler taken apart in one form. */
export type Reading = {
  readonly format: FixedFormat
  /** The handler as it was given, clean. */
  readonly given: string
  /** The handler with its separators, folders and endings put right. */
  readonly text: string
  readonly parts: Parts
  /** What had to be put right. */
  readonly repairs: readonly Finding[]
  /** Parts that are missing or too many. */
  readonly gaps: readonly Finding[]
}

/** Takes a clean handler apart in the form given, mistaken separators and all. */
export function read(clean: string, format: FixedFormat, family: Family | undefined): Reading {
  const { text, findings: repairs } = restructure(clean, format)
  const { parts, findings: gaps } = parse(text, format)
  // The console's usual function name on its own: what is missing is the file.
  const isLoneFunction = text === 'main_handler' && family?.format !== 'one-segment'
  return { format, given: clean, text, parts: isLoneFunction ? { function: text } : parts, repairs, gaps }
}
