import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'
import { sentences, words } from '../../words.ts'
import { gapBetween, joinedLines, type Line } from '../card.ts'

const mostNames = 6

/** The functions of the text that the card is not about: "Also failed in this text: `pay` · `cron` (434) · and 2 more" */
export function besideLines(answer: Pick<Answer, 'findings'>, language: Language): readonly Line[] {
  const named = namedBeside(answer)
  if (named.length === 0) return []
  const shown = named.slice(0, mostNames).map(({ name, code }): Line => {
    return [{ code: name }, ...(code === undefined ? [] : [language === 'zh' ? `（${code}）` : ` (${code})`])]
  })
  const more = countBeside(answer) - shown.length
  const rest: Line = more > 0 ? [sentences.andMore({ count: more })[language]] : []
  return [[{ strong: words.alsoFailed[language] }, gapBetween(language), ...joinedLines([...shown, rest])]]
}

/** The codes that the line about those functions tells. */
export function codesBeside(answer: Pick<Answer, 'findings'>): ReadonlySet<number | undefined> {
  return new Set(
    namedBeside(answer)
      .slice(0, mostNames)
      .map(({ code }) => code),
  )
}

/** How many functions of the text with a name the card is not about. */
export function countBeside(answer: Pick<Answer, 'findings'>): number {
  const unlisted = answer.findings.map(({ unlisted }) => unlisted?.functions ?? 0)
  return unlisted.reduce((sum, each) => sum + each, namedBeside(answer).length)
}

function namedBeside({ findings: [first, ...others] }: Pick<Answer, 'findings'>) {
  if (first === undefined) return []
  return [
    ...namesOf(first.functions ?? [], undefined),
    ...others.flatMap((each) => namesOf([each, ...(each.functions ?? [])], each.code)),
  ].filter(({ name, code }) => code === undefined || name !== first.details.functionName)
}

function namesOf(told: readonly Pick<Finding, 'details'>[], code: number | undefined) {
  return told.flatMap(({ details: { functionName: name } }) => (name === undefined ? [] : [{ name, code }]))
}

/** How many of the counted runs are of the function that the card is about. */
export function ownCount({
  count,
  functions = [],
  unlisted,
}: Pick<Finding, 'count' | 'functions' | 'unlisted'>): number | undefined {
  const listed = functions.reduce((sum, each) => sum + each.count, 0)
  const own = (count ?? 1) - listed - (unlisted?.runs ?? 0)
  return own > 1 ? own : undefined
}
