import * as z from 'zod'
import type { Language } from '../../../language.ts'
import type { AnyCode } from '../../../lookup/api/answer.ts'

/** Messages of one incident that are told of together. */
export type DigestGroup = {
  /** Of the incident. */
  readonly fingerprint: string
  /** 0 for an alarm that tells none. */
  readonly code: AnyCode
  readonly functionName?: string
  /** How many messages. */
  readonly count: number
  /** The first of them. */
  readonly ts: string
  /** That one was deleted. */
  readonly isGone?: true
}

/** What a button's value holds; the digest is drawn anew from it, so that no replica has to remember it. */
const longestValue = 2_000
const longestName = 24

/** What a digest tells, and in which language. */
export type Digest = { readonly language: Language; readonly groups: readonly DigestGroup[] }

/** A digest as a button's value, with as many groups as fit, the first ones first. */
export function packDigest({ language, groups }: Digest): string {
  const rows = groups.map(({ fingerprint, code, functionName = '', count, ts }) => [
    ...[fingerprint, code, shortName(functionName), count, ts],
  ])
  const packed = () => JSON.stringify([language, ...rows])
  while (packed().length > longestValue) rows.pop()
  return packed()
}

function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).toWellFormed()}…`
}

const rowSchema = z.tuple([z.string(), z.union([z.int(), z.string()]), z.string(), z.int(), z.string()])
const packedSchema = z.tuple([z.enum(['en', 'zh'])], rowSchema)

/** `undefined` for a value of another version or of nobody's. */
export function unpackDigest(value: string): Digest | undefined {
  try {
    const [language, ...rows] = packedSchema.parse(JSON.parse(value))
    const groups = rows.map(([fingerprint, code, functionName, count, ts]) => ({
      ...{ fingerprint, code, count, ts },
      ...(functionName !== '' && { functionName }),
    }))
    return { language, groups }
  } catch {
    return undefined
  }
}
