import type { Bilingual, Language } from '../language.ts'
import { redact } from '../redact.ts'
import { readAlarm } from './alarm/alarm.ts'
import { alarmFindings } from './alarm/findings.ts'
import { alarmReasons } from './alarm/why.ts'
import { apiReasonOf, withApiReasons } from './api/why.ts'
import type { Verdict } from './facts.ts'
import { Input } from './input.ts'
import { type Answer, lookup } from './lookup.ts'
import type { Reason } from './reason.ts'
import { type Reading, read } from './recognise.ts'
import { ruleTables } from './rules/index.ts'
import { withDetails } from './run/details.ts'

const reasons = new Map(
  [...ruleTables.numbers, ...ruleTables.bare, ...ruleTables.phrases].map(({ id, reason }) => [id, reason]),
)

/** What somebody asks by its code or its name needs no table. */
const typedRow = {
  id: 'typed',
  reason: {
    en: 'The query is the code or its name, or asks about nothing else.',
    zh: '查询的就是这个状态码或它的名称，或只问到了它。',
  },
} as const satisfies { readonly id: string; readonly reason: Bilingual }

/**
 * Why a text is answered as it is: every number, name and message in it that could be a status code's or the management
 * API's, said or not, in the order of the text. Offsets are those of the input; its secrets are masked.
 */
export function whyOf(text: string): readonly Reason[] {
  const input = new Input(redact(text).text)
  const reading = read(input.text, { asked: true, plain: input.plain })
  const answer = lookup(input.text)
  const { api } = answer
  const reasons = withTyped(reasonsOf(reading, input.text), answer)
  const alarm = readAlarm(input)
  if (!alarm) return withApiReasons(reasons, input, api)
  const found = alarmFindings(alarm, withDetails(reading.findings, input), input.text)
  // Beside an alarm without a code, the API's are not meant either; what the alarm decides by stands first.
  if (found.findings.length === 0)
    return alarmReasons(alarm, found, withApiReasons(reasons, input, api), input.text)
  const [decisive, ...others] = alarmReasons(alarm, found, reasons, input.text)
  return [...(decisive ? [decisive] : []), ...withApiReasons(others, input, api)]
}

function reasonsOf({ judged }: Reading, text: string): readonly Reason[] {
  return judged.flatMap(({ start, end, codes, rule, verdict, facts }) => {
    const reason = reasons.get(rule)
    return reason
      ? [{ start, end, text: text.slice(start, end), codes, rule, verdict, reason, facts: facts.seen }]
      : []
  })
}

/** What was asked for by its code or its name, in place of what the tables would say of it in a text. */
function withTyped(reasons: readonly Reason[], { query, findings }: Answer): readonly Reason[] {
  if (query !== 'code' && query !== 'name') return reasons
  const { id: rule, reason } = typedRow
  const typed = Map.groupBy(
    findings.flatMap(({ code, confidence, evidence }) =>
      evidence.map((span) => ({ code, confidence, span })),
    ),
    ({ span }) => span.start,
  )
  const told = [...typed.values()].flatMap((group): readonly Reason[] => {
    const [first] = group
    const codes = group.map(({ code }) => code)
    return first ? [{ ...first.span, codes, rule, verdict: first.confidence, reason, facts: [] }] : []
  })
  const others = reasons.filter(
    ({ start, end }) => !told.some((each) => start < each.end && each.start < end),
  )
  return [...told, ...others].sort((a, b) => a.start - b.start)
}

/** A row's reason as a sentence; `undefined` for a row of another version. */
export function reasonOf(rule: string): Bilingual | undefined {
  if (rule === typedRow.id) return typedRow.reason
  return reasons.get(rule) ?? apiReasonOf.get(rule)
}

const verdictNames: Readonly<Record<Verdict, Bilingual>> = {
  certain: { en: 'certain', zh: '确定' },
  likely: { en: 'possible, said only when asked', zh: '可能，仅在有人询问时提示' },
  silent: { en: 'not said', zh: '不提示' },
}

/** The same as lines for a terminal. */
export function whyLines(input: string, language: Language): readonly string[] {
  const all = whyOf(input)
  if (all.length === 0)
    return [
      language === 'zh'
        ? '文中没有任何可能是状态码或管理 API 错误码的数字、名称或报错。'
        : 'The text has no number, name or message that could be a status code’s or the management API’s.',
    ]
  return all.flatMap(({ start, text, codes, rule, verdict, reason, facts }) => [
    `${start}  ${shortened(text)}  → ${codes.join(' ')} ${verdictNames[verdict][language]}  [${rule}]`,
    `    ${reason[language]}`,
    ...(facts.length > 0
      ? [`    ${facts.map(([name, value]) => `${name}=${String(value)}`).join(' ')}`]
      : []),
  ])
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}
