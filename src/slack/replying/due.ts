import { listedCode } from '../../catalog/api/codes.ts'
import type { Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import { isApiFirst } from '../../lookup/api/answer.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import { isGreeting } from '../../lookup/asking/is-greeting.ts'
import { isHelp } from '../../lookup/asking/is-help.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import { alarmFactsOf, alarmIdentity, knownAlarmOf } from '../../triage/alarm.ts'
import { apiFactsOf } from '../../triage/api-facts.ts'
import { mostCounted } from '../../triage/bounds.ts'
import { factsOf } from '../../triage/facts.ts'
import { fingerprintOf } from '../../triage/fingerprint.ts'
import type { OfFunction, Sighting } from '../../triage/incident.ts'
import type { Scope } from '../../triage/scope.ts'
import type { Asks } from '../reading/asking/asks.ts'
import { isFound } from '../reading/asking/remembering.ts'
import type { FileProblem } from '../reading/files.ts'
import { type Incoming, isAnsweredInLine } from '../reading/incoming.ts'
import type { Question } from '../reading/question.ts'

/**
 * A message that is due an answer. It is made of plain values, and of what the message said it holds only what is in the
 * answer. So it can be written down (the answer packed by `packForMemory`), and whichever process reads it can plan,
 * draw and post the answer.
 */
export type Due = {
  /** The message that is answered. */
  readonly key: DeliveryKey
  readonly threadTs: string
  /** The answer stands below the message and not in its thread. */
  readonly isInLine?: true
  /** When the message came to say what it says: it may be old and edited just now. */
  readonly writtenTs: string
  /** Somebody wants an answer, even if it is "nothing found". */
  readonly asked: boolean
  readonly language: Language
  readonly answer: Answer
  /** What is said in the place of an answer that found nothing. */
  readonly instead?: 'help' | FileProblem
  /** What is asked besides what an error means. An older version, which does not know it, says what was not found. */
  readonly asks?: Asks
  /** What the likeliest finding tells of an incident. */
  readonly shows?: Shows
  /** The message shows runs of the incident. A question about one shows none, and counts nothing. */
  readonly isLog: boolean
  /** Of a question, the message whose words the answer tells: itself, or one that stands above it. */
  readonly saidTs?: string
  /** Its author may see what the public memory knows of it, though it belongs to a direct message. */
  readonly seesPublic?: true
}

/** What a message tells of an incident, and the id of the incident that would begin with it. */
export type Shows = Pick<Sighting, 'scope' | 'code' | 'apiCode' | 'facts' | 'alarm' | 'runs' | 'others'> & {
  readonly fingerprint: string
}

type Looked = {
  readonly team: string
  readonly incoming: Incoming
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
  readonly isLog: boolean
  readonly asks?: Asks
  /** Whose memory the message belongs to, or is answered from. */
  readonly scope: Scope
  readonly seesPublic?: true
}

export function dueTo(looked: Looked): Due {
  const { team, incoming, question, answer, language, isLog, asks, seesPublic, scope } = looked
  const { message, channel, writtenTs, asked } = incoming
  const said = saidIn(answer)
  const isAnswered = isFound(answer) || answer.api !== undefined
  const instead = isAnswered
    ? undefined
    : (question.fileProblem ?? (!asks && wantsHelp(question.text) ? 'help' : undefined))
  return {
    key: { team, channel, ts: message.ts },
    threadTs: message.thread_ts ?? message.ts,
    ...(isAnsweredInLine(incoming) && { isInLine: true }),
    writtenTs,
    asked,
    language,
    answer,
    ...(instead && { instead }),
    ...(asks && { asks }),
    isLog,
    ...(!isLog && { saidTs: question.saidTs ?? message.ts }),
    ...(seesPublic && { seesPublic }),
    ...(said && asks?.kind !== 'untold' && { shows: shownIn(incoming, said, scope) }),
  }
}

/** Whoever says hello may not know yet what to ask. */
function wantsHelp(text: string): boolean {
  return isHelp(text) || isGreeting(text)
}

/** What an answer says of a run, or of a refused request. */
export type Said = Pick<Shows, 'code' | 'apiCode' | 'facts' | 'alarm' | 'runs' | 'others'>

/** What the finding that leads the answer says, of a run or of a refused request. */
export function saidIn(answer: Answer): Said | undefined {
  const refused = isApiFirst(answer) ? answer.api?.findings[0] : undefined
  if (refused) return refusal(refused)
  const { alarm, findings } = answer
  const [first] = findings
  const known = alarm && { alarm: knownAlarmOf(alarm) }
  if (first) return { ...failure(first, alarm), ...known, ...othersIn(answer, first) }
  return alarm && { code: 0, facts: alarmFactsOf(alarm), ...known, runs: [alarmIdentity(alarm)] }
}

/** The runs of a finding that are of the function that it tells of. */
function failure(finding: Finding, alarm?: Alarm): OfFunction {
  const theirs = new Set(finding.functions?.flatMap(({ requestIds = [] }) => requestIds))
  const runs = runsOf(finding, alarm).filter((run) => !theirs.has(run))
  return { code: finding.code, facts: factsOf(finding), runs }
}

/** What the answer says besides of runs that have an id and a function of their own, each run once. */
function othersIn({ findings }: Answer, first: Finding): Pick<Said, 'others'> {
  const sure = findings.filter((each) => each === first || each.confidence === 'certain')
  const told = sure.flatMap((finding) => [
    failure(finding),
    ...(finding.functions ?? []).map(({ details, requestIds = [] }) => ({
      ...{ code: finding.code, facts: factsOf({ details }), runs: requestIds },
    })),
  ])
  const known = new Set<string>()
  const others = told.flatMap(({ runs, ...others }, index) => {
    const own = runs.filter((run) => !known.has(run))
    for (const run of own) known.add(run)
    const isTold = index > 0 && own.length > 0 && others.facts.functionName !== undefined
    return isTold ? [{ ...others, runs: own }] : []
  })
  return others.length > 0 ? { others: others.slice(0, mostCounted.functions) } : {}
}

/** A code alone is about all of its incidents. */
export function namesNothing({ facts, runs }: Pick<Said, 'facts' | 'runs'>): boolean {
  return Object.keys(facts).length === 0 && runs.length === 0
}

/** No status code belongs to what the management API refuses. */
function refusal(finding: ApiFinding): Said {
  const { requestId } = finding.details
  const runs = requestId === undefined ? [] : [requestId]
  return { code: 0, apiCode: listedCode(finding.code), facts: apiFactsOf(finding), runs }
}

function shownIn({ channel, message }: Incoming, said: Said, scope: Scope): Shows {
  return {
    ...said,
    scope,
    fingerprint: fingerprintOf({ ...said, channel, ts: message.ts }),
  }
}

/** The same run is written in capitals here and there. */
function runsOf({ requestIds, details: { requestId } }: Finding, alarm?: Alarm): readonly string[] {
  const told = requestIds ?? (requestId === undefined ? [] : [requestId.toLowerCase()])
  return told.length === 0 && alarm ? [alarmIdentity(alarm)] : told
}
