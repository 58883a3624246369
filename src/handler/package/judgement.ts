import type { Parts } from '../finding.ts'
import type { Contents } from './contents.ts'
import type { Finding } from './finding.ts'

/** What a package is held against. */
export type Question = {
  readonly contents: Contents
  /** Of the handler, as they should be read. */
  readonly parts: Parts
  /** The API's spelling, or the family's name. */
  readonly runtime: string
  /** The version was named, or the package itself shows it. */
  readonly isVersionKnown: boolean
}

export type Judgement = {
  /** The file that the handler leads to, from `root`. */
  readonly entryFile: string | undefined
  /** What in it a handler could name, as far as it can be told. */
  readonly functions: readonly string[]
  /** Those of them that take what a handler is given, where that can be told. */
  readonly callable?: readonly string[]
  /** Empty, or the folder around everything, with a slash at its end. */
  readonly root: string
  readonly findings: readonly Finding[]
}

export function nothingFound(findings: readonly Finding[], root = ''): Judgement {
  return { entryFile: undefined, functions: [], root, findings }
}
