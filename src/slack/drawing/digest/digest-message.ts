import type { ActionsBlockElement, ModalView } from '@slack/types'
import { alarmWords } from '../../../cards/alarm/words.ts'
import { joinedLines, type Line } from '../../../cards/card.ts'
import { titleOfCode } from '../../../cards/entry-title.ts'
import { lastFixOf, type MemoryView, stateOf } from '../../../cards/memory/list.ts'
import { shortened } from '../../../cards/shortened.ts'
import type { Language } from '../../../language.ts'
import type { AnyCode } from '../../../lookup/api/answer.ts'
import type { Incident } from '../../../triage/incident.ts'
import { memoryWords, slackWords } from '../../words.ts'
import { cardBlocks, lineMessage, modalRoom } from '../blocks.ts'
import { asManyAsFit } from '../listing/as-many.ts'
import { button, type Content, cardMessage } from '../message.ts'
import { modal } from '../views.ts'
import { type DigestGroup, packDigest } from './packed-digest.ts'
import { digestWords } from './words.ts'

/** A group with what is known of its incident now, and the way to its first message. */
export type ShownGroup = DigestGroup & {
  /** `undefined` where the memory does not know it, or no longer. */
  readonly incident?: Incident
  readonly url?: string
}

const mostLines = 10
const mostClaims = 5
const longestName = 60

/**
 * Many different errors at once: how often each code, the most frequent first; then the incidents with their functions,
 * and "I'm on it" for the first of them that nobody is on.
 */
export function digestMessage(groups: readonly ShownGroup[], view: MemoryView): Content {
  const { language } = view
  return asManyAsFit({
    ...{ items: groups, most: mostLines, language },
    draw: (shown) => draw(groups, shown, view),
  })
}

function draw(groups: readonly ShownGroup[], shown: readonly ShownGroup[], view: MemoryView): Content {
  const { language } = view
  const summary = lineMessage(summaryOf(groups, language))
  const more = groups.length - shown.length
  const list = cardMessage(
    {
      headline: digestWords.incidents[language],
      blocks: [
        {
          kind: 'list',
          title: digestWords.mostFirst[language],
          ordered: false,
          items: shown.map((group) => lineOf(group, view)),
        },
        ...(more > 0 ? [{ kind: 'text', line: [digestWords.more(more)[language]] } as const] : []),
      ],
    },
    language,
    buttonsOf(groups, language),
  )
  // The summary is the headline.
  return { text: summary.text, blocks: [...summary.blocks, ...list.blocks.slice(1)] }
}

/** All groups, with those that the message had no room for. */
export function digestView(groups: readonly ShownGroup[], view: MemoryView): ModalView {
  const { language } = view
  const items = groups.map((group) => lineOf(group, view))
  const card = {
    headline: digestWords.incidents[language],
    blocks: [{ kind: 'list', title: digestWords.mostFirst[language], ordered: false, items } as const],
  }
  return modal({
    title: digestWords.title[language],
    language,
    blocks: cardBlocks(card, language, modalRoom),
  })
}

function summaryOf(groups: readonly DigestGroup[], language: Language): Line {
  const counts = new Map<AnyCode, number>()
  for (const { code, count } of groups) counts.set(code, (counts.get(code) ?? 0) + count)
  const parts = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]): Line => [{ strong: titleOf(code, language) }, ` × ${count}`])
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return [memoryWords.digest({ count })[language], ...joinedLines(parts)]
}

function titleOf(code: AnyCode, language: Language): string {
  return code === 0 ? alarmWords.alarm[language] : titleOfCode(code)
}

/** "433 TimeLimitReached · order-sync × 3 · Ada is on it (since 14:02) · last fixed by Bo: … · Message" */
function lineOf({ code, functionName, count, incident, url }: ShownGroup, view: MemoryView): Line {
  const { language } = view
  const times = count > 1 ? [` × ${count}`] : []
  const title = { strong: titleOf(code, language) }
  const name: Line =
    functionName === undefined ? [title] : [title, ' · ', { code: shortened(functionName, longestName) }]
  return joinedLines([
    [...name, ...times],
    incident && incident.state !== 'open' ? stateOf(incident, view) : [],
    incident ? lastFixOf(incident, view) : [],
    url === undefined ? [] : [{ link: digestWords.message[language], url }],
  ])
}

function buttonsOf(groups: readonly ShownGroup[], language: Language): readonly ActionsBlockElement[] {
  const open = groups.filter(({ incident }) => incident?.state === 'open').slice(0, mostClaims)
  const claims = open.map((group, index) => {
    const what = group.functionName ?? titleOf(group.code, language)
    return button(
      `digest_claim_${index}`,
      digestWords.claim(what)[language].slice(0, longestLabel),
      JSON.stringify({ fingerprint: group.fingerprint, state: 'open' }),
    )
  })
  const known = groups.filter(({ fingerprint }) => fingerprint !== '')
  if (known.length === 0) return []
  return [
    ...claims,
    button('digest_more', slackWords.details[language], packDigest({ language, groups: known })),
  ]
}

const longestLabel = 75
