import type { Answer } from '../../../lookup/lookup.ts'
import type { CardRecord } from '../../../store/cards.ts'
import { packForMemory, unpackAnswer } from '../../drawing/packed-answer.ts'
import { defineForm, type Submission } from '../../interacting/define-form.ts'
import { type Reaching, whyOutOfReach } from '../../interacting/reach.ts'
import { membershipOf, whyNotAllowed } from '../../interacting/whose.ts'
import { takeAway } from '../../replying/take-away.ts'
import type { Services } from '../../services.ts'
import { memoryWords } from '../../words.ts'
import { privateNotice } from './notice.ts'
import { type Dismissed, dismissedBy, type Reason } from './view.ts'
import { dismissWords } from './words.ts'

type Needed = Reaching & Pick<Services, 'people' | 'metrics' | 'log' | 'refresher' | 'reactions'>

/** The form of "Not SCF": a wrong answer goes, or goes on without its cause. The log says what erred. */
export const dismissed = defineForm({
  id: 'incident_dismiss',
  parse: dismissedBy,
  run: async (services: Needed, { value, ...submission }) => {
    const membership = await membershipOf(services, submission)
    if (membership !== 'full') {
      return submission.refuse('reason', whyNotAllowed(membership)[await submission.language()])
    }
    const why = await whyOutOfReach(services, submission, value.channel, value.fingerprint)
    if (why !== undefined) return submission.refuse('reason', why)
    await (value.reason === 'not_scf' ? hideAnswer : takeCauseOut)(services, submission, value)
  },
  apologise: async ({ language, refuse }) => refuse('reason', memoryWords.noMemory[await language()]),
})

async function hideAnswer(services: Needed, submission: Submission, dismissal: Dismissed): Promise<void> {
  const { store, metrics, now } = services
  const { team, client, close } = submission
  const key = { ...dismissal, team }
  const opened = await store()
  const { db, cards, dismissing } = opened
  const card = await cards.cardAt(db, key)
  const isNews = await dismissing.dismissIncident(db, { ...key, now: now() })
  if (isNews) metrics.dismissed()
  report(services, submission, { dismissal, card, reason: 'not_scf' })
  await close()
  await takeAway(services, opened, client, key)
  if (card) await services.reactions?.clear(card)
  await privateNotice(services, submission, {
    place: { ...dismissal, threadTs: card?.threadTs, sourceTs: card?.sourceTs },
    sentence: dismissWords.hidden,
    undo: { ...dismissal, reason: 'not_scf' },
  })
}

async function takeCauseOut(services: Needed, submission: Submission, dismissal: Dismissed): Promise<void> {
  const { store, now, refresher } = services
  const { team, close } = submission
  const key = { ...dismissal, team }
  const { db, cards, dismissing } = await store()
  const card = await cards.cardAt(db, key)
  const answer = answerOf(card)
  const hasCause = answer !== undefined && answer.causes.length > 0
  if (hasCause) {
    const content = packForMemory({ ...answer, causes: [] })
    await dismissing.takeCauseOut(db, { ...key, content, now: now() })
    await cards.touchCard(db, key, { now: now() })
  }
  report(services, submission, { dismissal, card, reason: 'other_cause' })
  await close()
  await refresher.refreshFor(key)
  await privateNotice(services, submission, {
    place: { ...dismissal, threadTs: card?.threadTs },
    sentence: hasCause ? dismissWords.causeTakenOut : dismissWords.noCause,
    ...(hasCause && { undo: { ...dismissal, reason: 'other_cause' } }),
  })
}

type Wrong = {
  readonly dismissal: Dismissed
  readonly card: CardRecord | undefined
  readonly reason: Reason
}

/** The row that decided wrongly and the cause that was named, for whoever tends the tables. */
function report({ log }: Needed, { team }: Submission, { dismissal, card, reason }: Wrong): void {
  const { channel, ts } = dismissal
  const answer = answerOf(card)
  const rule = answer?.rule ?? dismissal.rule
  const cause = answer?.causes[0]?.id
  log('info', 'dismissed', {
    ...{ team, channel, ts, reason },
    ...(rule !== undefined && { rule }),
    ...(cause !== undefined && { cause }),
  })
}

function answerOf(card: CardRecord | undefined): Answer | undefined {
  return card?.content === undefined ? undefined : unpackAnswer(card.content)
}
