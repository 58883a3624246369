import { findRuntime } from '../../handler/runtime-spelling.ts'
import type { Input } from '../input.ts'
import { firstGroup } from '../reading/matches.ts'
import type { Recognised } from '../recognise.ts'
import { crashIn, sentenceIn } from './crash.ts'
import { exceptionOf, frameOf } from './failure.ts'
import { figuresBeside, gap } from './figures.ts'
import { functionField, functionLabel, functionLine } from './function-label.ts'
import { lastLineOf } from './last-line.ts'
import { type NamedRuns, namedRunsIn } from './names/named-runs.ts'
import { runsBeside } from './names/runs-beside.ts'
import { countOfRecords } from './records/count.ts'
import type { RunText } from './run-text.ts'
import { type Range, type Run, type Runs, requestId, requestIdPattern } from './runs.ts'

export type Finding = Recognised & {
  /** What the text says about its last run that ended so. */
  readonly details: Details
  /** How many runs of the text ended so; absent for one. */
  readonly count?: number
  /** The request ids of those runs, as far as the text gives them, in lower case. */
  readonly requestIds?: readonly string[]
  /** The other functions of the text whose runs ended so; absent where it names but one. */
  readonly functions?: readonly OtherFunction[]
  /** Of an answer that was written down: how many more functions there were with a name, and runs of others. */
  readonly unlisted?: { readonly functions: number; readonly runs: number }
  /** Of a run that was stopped for its time: what it logged last. */
  readonly lastLine?: string
  /** The pieces of the text that belong to the run of the details, in order; absent where it is the whole text. */
  readonly run?: readonly Range[]
}

/** Of a function that is not told of: what the text says about its last run, and how many there were. */
export type OtherFunction = {
  readonly details: Details
  readonly count: number
  readonly requestIds?: readonly string[]
}

/** What the text says about the run that failed; only what it really gives. */
export type Details = {
  readonly requestId?: string
  readonly functionName?: string
  readonly namespace?: string
  readonly region?: string
  readonly version?: string
  readonly runtime?: string
  readonly timeoutSeconds?: number
  readonly durationMs?: number
  /** Configured memory. */
  readonly memoryMb?: number
  readonly memoryUsedMb?: number
  readonly exitStatus?: number
  /** The user's exception with its message, of the cause rather than of what wraps it. */
  readonly exception?: string
  /** The deepest frame in the user's own code: file, line, function. */
  readonly frame?: string
}

const word = '([A-Za-z$][A-Za-z0-9_$-]{0,59})'

type TextField = 'requestId' | 'functionName' | 'namespace' | 'region' | 'version' | 'runtime'

/** The first pattern that matches gives the value. */
export const textFields: Readonly<Record<TextField, readonly RegExp[]>> = {
  requestId: [new RegExp(requestIdPattern.source, 'i'), new RegExp(`请求 ?ID${gap}${requestId}`, 'i')],
  functionName: [
    new RegExp(`(?:function_?name|x-scf-name|函数名称?)${gap}${word}`, 'i'),
    new RegExp(`(?:for function|(?<![A-Za-z])Function) \\[ ?${word} ?\\]`, 'i'),
    new RegExp(`Invoke function ${word}`),
    functionLabel,
    functionLine,
    functionField,
    /(?<![云雲])函数\s?[:：「`"]{0,2}\s?([a-z][A-Za-z0-9]{0,29}(?:[-_][A-Za-z0-9]{1,30}){1,4})(?![A-Za-z0-9])/,
    /(?<![A-Za-z])function [`'"]([A-Za-z][A-Za-z0-9_-]{1,59})[`'"]/,
    /^\[([a-z][a-z0-9]{0,29}(?:-[a-z0-9]{1,30}){1,4})\]/m,
    new RegExp(`scf\\/list-detail\\?[^\\s"]{0,80}?[?&]id=${word}`),
  ],
  namespace: [
    // The namespace of a metric (`qce/scf_v2`) is no function's.
    new RegExp(`(?:(?<![A-Za-z])namespace|命名空间)${gap}(?!qce/)${word}`, 'i'),
    new RegExp(`scf\\/list-detail\\?[^\\s"]{0,80}?[?&]ns=${word}`),
  ],
  region: [
    new RegExp(`(?:(?<![A-Za-z])region|地域)${gap}([a-z]{2}-[a-z]{4,16}(?:-[a-z]{2,4})?)`, 'i'),
    /(?<![A-Za-z0-9-])((?:ap|na|eu|sa)-(?:guangzhou|shanghai|beijing|chengdu|chongqing|nanjing|hongkong|taipei|singapore|bangkok|jakarta|mumbai|seoul|tokyo|shenzhen-fsi|shanghai-fsi|beijing-fsi|siliconvalley|ashburn|toronto|frankfurt|moscow|saopaulo))(?![A-Za-z])/,
  ],
  version: [
    new RegExp(
      `(?:qualifier|x-scf-version|function_?version)${gap}(\\$LATEST|\\$DEFAULT|[A-Za-z0-9_-]{1,64})`,
      'i',
    ),
    /(?<![A-Za-z])(?:for|of|function) version (\$LATEST|\d{1,6})(?![\w.])/,
  ],
  runtime: [
    /(?<![A-Za-z0-9])((?:python|nodejs|php)\d{1,2}(?:\.\d{1,2})|go1|java(?:8|11|17|21)|customruntime)(?![A-Za-z0-9.])/i,
    /(?:runtime|运行环境|运行时)["']?\s{0,2}[:=：]?\s{0,2}["']?((?:python|node\.?js|php|java|golang|go)[ -]?\d{0,2}(?:\.\d{1,2})?)/i,
    /\/var\/(?:runtime|lang)\/((?:python|node|php|java)\d{1,3})\//,
    // Where a family keeps its packages.
    /\/(node)_modules\/|\/(python)[\d.]{0,6}\/(?:site|dist)-packages\//,
  ],
}

/** Adds to each finding what the text says about its run: its last one, where the text has several. */
export function withDetails(findings: readonly Recognised[], input: Input): readonly Finding[] {
  if (findings.length === 0) return []
  const runs = namedRunsIn(input.text, namingAll)
  const isOne = runs.all.length < 2
  const known = new Map<RunText, Details>()
  return findings.map(({ records = [], ...finding }) => {
    const last = finding.evidence.at(-1)?.start ?? 0
    const run = runs.at(last)
    const { ranges } = run
    const text = input.readRun(ranges, last)
    const details =
      known.get(text) ?? (isOne ? readDetails(text) : named(readDetails(text), runs.nameOf(run)))
    known.set(text, details)
    const lastLine = finding.code === 433 ? lastLineOf(wordsOf(text)) : undefined
    const ended = isOne ? [] : endedIn(finding, runs)
    const requestIds = ended.flatMap(({ id }) => id ?? [])
    const unnamed = records.filter(({ start }) => runs.at(start).id === undefined)
    const count = isOne
      ? countOfRecords(input.text, records, runs)
      : requestIds.length + countOfRecords(input.text, unnamed, runs)
    const functions = othersOf(ended, { runs, input, details })
    return {
      ...finding,
      details,
      ...(lastLine !== undefined && { lastLine }),
      ...(count > 1 && { count }),
      ...(requestIds.length > 0 && { requestIds }),
      ...(!isOne && { run: ranges }),
      ...(functions.length > 0 && { functions }),
    }
  })
}

/** All that names a function. */
const namingAll = textFields.functionName.map((pattern) => new RegExp(pattern, `${pattern.flags}g`))

/** Beside other runs, what is read near one may be the name of another's function. */
function named({ functionName: _, ...details }: Details, functionName: string | undefined): Details {
  return { ...details, ...(functionName !== undefined && { functionName }) }
}

type Ended = { readonly runs: NamedRuns; readonly input: Input; readonly details: Details }

/** The other functions whose runs ended so, each with what the text says about its last one. */
function othersOf(ended: readonly Run[], { runs, input, details }: Ended): readonly OtherFunction[] {
  return runsBeside(ended, runs, details.functionName).flatMap((theirs) => {
    const last = theirs.at(-1)
    if (!last) return []
    const text = input.readRun(last.ranges, last.ranges[0]?.start ?? 0)
    const requestIds = theirs.flatMap(({ id }) => id ?? [])
    return {
      details: named(readDetails(text), runs.nameOf(last)),
      count: theirs.length,
      ...(requestIds.length > 0 && { requestIds }),
    }
  })
}

/** The runs that ended in a code. */
function endedIn({ evidence }: Recognised, runs: Runs): readonly Run[] {
  return [...new Set(evidence.map(({ start }) => runs.at(start)))]
}

function wordsOf({ all }: RunText): string {
  return all.map(({ text }) => text).join('')
}

function readDetails(run: RunText): Details {
  const text = wordsOf(run)
  const failure = run.failing.findLast((passage) => passage.failure)?.failure
  const exception = failure && exceptionOf(failure)
  const crash =
    exception === undefined ? (crashIn(text) ?? (failure ? undefined : sentenceIn(text))) : undefined
  const { runtime: _, ...texts } = textFields
  return Object.fromEntries(
    [
      ...Object.entries(texts).map(([field, patterns]) => [field, firstGroup(patterns, text)]),
      ['runtime', runtimeIn(text)],
      ...Object.entries(figuresBeside(text, failure?.message ?? crash?.said ?? '')),
      ['exception', exception ?? crash?.said],
      ['frame', crash?.frame ?? (failure && frameOf(failure))],
    ].filter(([, value]) => value !== undefined),
  )
}

/** The runtime that a text names: in the API's spelling (`python37` in a path is `Python3.7`), or its family. */
export function runtimeIn(text: string): string | undefined {
  const spelling = firstGroup(textFields.runtime, text)
  if (spelling === undefined) return undefined
  const found = findRuntime(spelling)
  if (found.kind === 'runtime') return found.runtime.name
  return found.kind === 'family' ? found.name : undefined
}
