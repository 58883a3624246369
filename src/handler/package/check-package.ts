import { checkHandler } from '../check.ts'
import { findRuntime } from '../runtime-spelling.ts'
import type { Problem, Refusal, Verdict } from '../verdict.ts'
import type { Contents } from './contents.ts'
import { explainPackage, type Finding, type PackageProblem } from './finding.ts'
import { guessRuntime } from './guess-runtime.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { likeliest } from './likely.ts'

export type PackageVerdict = Omit<Verdict, 'problems' | 'status'> & {
  readonly problems: readonly (Problem | PackageProblem)[]
  readonly package: {
    /** The file that the handler leads to, from `root`; absent if there is none. */
    readonly entryFile?: string
    /** What in it a handler could name. */
    readonly functions: readonly string[]
    /** Empty, or the folder around the whole package, with a slash at its end. */
    readonly root: string
  }
}

/**
 * Judges a handler against a package, and its form with it. Without a runtime it is told from the package.
 * Nothing in the package is run. Whatever cannot be decided leaves the handler valid, with a warning.
 */
export async function checkPackage({
  handler,
  runtime,
  contents,
}: {
  handler: string
  runtime?: string | undefined
  contents: Contents
}): Promise<PackageVerdict | Refusal> {
  const formal = checkHandler({ handler, runtime })
  if (formal.kind === 'refusal') return formal
  const guess = runtime === undefined ? await guessRuntime(contents, formal) : undefined
  const verdict = guess === undefined ? formal : checkHandler({ handler, runtime: guess.name })
  if (verdict.kind === 'refusal') return verdict

  const name = verdict.runtime ?? ''
  const found = findRuntime(name)
  const family =
    found.kind === 'unknown' ? undefined : found.kind === 'runtime' ? found.runtime : found.family
  const isVersionKnown = guess?.isVersionKnown ?? found.kind === 'runtime'
  const question = { contents, parts: verdict.parts, runtime: name, isVersionKnown }
  return together(verdict, await judge(question, family?.family, handler.trim()))
}

function together(verdict: Verdict, judged: Judgement): PackageVerdict {
  const { problems: formal, status: _, suggestion: corrected, ...rest } = verdict
  const problems = [...formal, ...explainPackage(judged.findings, verdict.runtime ?? 'SCF')]
  const errors = problems.filter(({ severity }) => severity === 'error')
  const suggestion = corrected ?? (verdict.valid ? suggest(verdict, judged) : undefined)
  const { entryFile, functions, root } = judged
  return {
    ...rest,
    valid: errors.length === 0,
    problems: [...errors, ...problems.filter(({ severity }) => severity === 'warning')],
    ...(suggestion !== undefined && { suggestion }),
    package: { ...(entryFile !== undefined && { entryFile }), functions, root },
  }
}

/** The handler that the package has instead, where there is one plain choice. */
function suggest(
  { parts, format }: Verdict,
  { findings, functions, callable = functions }: Judgement,
): string | undefined {
  const finding = findings.find(
    ({ id }) => id === 'package-function-missing' || id === 'package-file-missing',
  )
  if (finding === undefined || format !== 'two-segment') return undefined
  // The handler is right, and what its file imports is wrong.
  if (finding.reason === 'there') return undefined
  if (finding.id === 'package-function-missing') {
    const name = likeliest(callable)
    return name === undefined ? undefined : `${parts.file}.${name}`
  }
  return parts.function === undefined ? undefined : withOtherFile(finding, parts.function)
}

function withOtherFile({ reason, other }: Finding, name: string): string | undefined {
  if ((reason !== 'case' && reason !== 'spelling') || other === undefined) return undefined
  const file = other.slice(0, other.lastIndexOf('.'))
  return /^[\w-]{1,60}$/.test(file) ? `${file}.${name}` : undefined
}
