import { randomUUID } from 'node:crypto'
import type { AppOptions, ReceiverEvent } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import { NotNow, type Running } from '../../running.ts'
import { App } from './bolt.ts'

/** Handles one thing that Slack sent. */
export type Process = (event: ReceiverEvent) => Promise<void>

/**
 * Bolt's app with some things around the handling of each request, whatever receiver it comes from: the listeners are
 * there by then, an event is of some team and acknowledged when it is handled, and what fails is logged once.
 */
export class ServingApp extends App {
  readonly #process: Process

  constructor(options: AppOptions, { team, loadListeners, ...surroundings }: Surroundings & Serving) {
    super(options)
    const process: Process = async (event) => {
      await loadListeners()
      await super.processEvent(ofTeam(team, event))
    }
    this.#process = guarded(holdingAcks(process), surroundings)
    // Bolt's own handler prints the error. `guarded` stands around all of it and logs only the error's code.
    this.error((error) => Promise.reject(error))
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    return this.#process(event)
  }
}

type Serving = {
  /** The bot's own workspace, where Slack tells it. */
  readonly team: string | undefined
  /** Resolves once all listeners have been added to the app. */
  readonly loadListeners: () => Promise<unknown>
}

/**
 * An app that is installed for a whole organisation is not always told the workspace: then it is the bot's own. That of
 * the author may be another one of the organisation, whose memory this is not.
 */
function ofTeam(own: string | undefined, event: ReceiverEvent): ReceiverEvent {
  const { type, team_id: team, context_team_id: context } = event.body
  if (type !== 'event_callback' || typeof team === 'string') return event
  const known = typeof context === 'string' ? context : own
  return known === undefined ? event : { ...event, body: { ...event.body, team_id: known } }
}

type Surroundings = { readonly running: Running; readonly log: Log }

/**
 * Handles whatever Slack sends as `process` does, counted, and not at all while the bot is stopping. The one
 * place where a failure is logged; it is thrown on, for the receiver to tell Slack.
 */
export function guarded(process: Process, { running, log }: Surroundings): Process {
  return async (event) => {
    try {
      await running.run(() => process(event))
    } catch (error) {
      if (error instanceof NotNow) log('info', 'refused', { reason: error.code })
      else log('error', 'listener_failed', { id: randomUUID(), error: errorCode(error) })
      throw error
    }
  }
}

// Slack waits 3 s for an acknowledgement; what is left is for its way back.
const defaultPatienceMs = 2_500

/**
 * Handles events as `process` does, but acknowledges each event only when its work is done; after 2.5 s also once its
 * listener has called the `isOwed` of its context, because what is still to be done is written down. Bolt would
 * acknowledge it before any listener runs, and an event acknowledged is lost if the bot dies over it. An event whose work
 * fails, or is neither done nor written down in time, is not acknowledged: Slack sends it again. Commands and
 * interactions answer with their own acknowledgement.
 */
export function holdingAcks(process: Process, patienceMs = defaultPatienceMs): Process {
  return async (event) => {
    if (event.body?.type !== 'event_callback') return process(event)
    const ack = once(event.ack)
    // An acknowledgement that fails is no fault of the work, which goes on. Slack sends the event again, and by
    // then the database knows that it is answered.
    let isLate = false
    let isOwed = false
    const ackInTime = () => {
      if (isLate && isOwed) ack().catch(() => {})
    }
    const timer = setTimeout(() => {
      isLate = true
      ackInTime()
    }, patienceMs)
    const owing: Owing = {
      isOwed: () => {
        isOwed = true
        ackInTime()
      },
    }
    try {
      await process({
        ...event,
        ack: async () => {},
        customProperties: { ...event.customProperties, ...owing },
      })
      await ack()
    } finally {
      clearTimeout(timer)
    }
  }
}

/** What the context of an event's listener holds besides what Bolt puts there. */
export type Owing = { readonly isOwed: () => void }

/** The way to say that what an event asks for is written down. */
export function owingOf(context: Readonly<Record<string, unknown>>): Owing['isOwed'] {
  const { isOwed } = context
  // Put there by `holdingAcks`; Bolt's own type knows nothing of it.
  return typeof isOwed === 'function' ? (isOwed as Owing['isOwed']) : () => {}
}

function once(ack: () => Promise<void>): () => Promise<void> {
  let acknowledged: Promise<void> | undefined
  return () => {
    acknowledged ??= ack()
    return acknowledged
  }
}
