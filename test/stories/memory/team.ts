import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Message } from '../../../src/workspace/state/message.ts'
import { sqliteRows } from '../../support/databases.ts'
import { ofAnotherFunction, repliesOf, startStory } from '../story.ts'
import { linesOf } from './lines.ts'

export type Team = Awaited<ReturnType<typeof startTeam>>

/** A card's place. */
export type Card = { readonly channel: string; readonly ts: string }

/** Without a request id each paste of it is a run. */
export const timeout =
  'ERROR Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

/** A pasted error that is an incident of its own. */
export const newError = () => ofAnotherFunction(timeout)

/** Two engineers, a third whose Slack is Chinese, a guest, and somebody of another company. */
export const everybody = [
  { name: 'ada', displayName: 'Ada' },
  { name: 'bo', displayName: 'Bo' },
  { name: 'wei', displayName: '小魏', locale: 'zh-CN' },
  { name: 'gus', displayName: 'Gus', guest: 'restricted' },
  { name: 'olga', displayName: 'Olga', otherTeam: 'T0OTHER' },
] as const

/** Ada, Bo and Wei with a bot that remembers in a file. */
export async function startTeam(options: Parameters<typeof startStory>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
  const databasePath = join(folder, 'bot.db')
  const story = await startStory({
    databaseUrl: `file:${databasePath}`,
    people: everybody.slice(0, 3),
    ...options,
  })
  const { slack } = story
  // The database is opened once the bot is ready; who asks for its state waits for that.
  await fetch(`${story.bot.url}/healthz`)
  let channels = 0

  const messageAt = ({ channel, ts }: Card): Message | undefined =>
    slack.messages(channel).find((message) => message.ts === ts)

  /** Where the bot's only reply to a message stands. */
  const cardOf = (channel: string, { ts, thread_ts = ts }: Message): Card => {
    const replies = repliesOf(slack, { channel, ts: thread_ts })
    expect(replies).toHaveLength(1)
    return { channel, ts: replies[0]?.ts ?? '' }
  }

  /** A channel where nothing was ever said, and the bot is a member. */
  const newChannel = (): string => {
    channels += 1
    const name = `channel-${channels}`
    slack.addChannel({ name })
    return name
  }

  const sql = (statements: string) => sqliteRows(databasePath, statements)

  return {
    story,
    slack,
    folder,
    databasePath,
    newChannel,
    /** Somebody pastes an error that has not been there, in a channel of its own, and gets a card. */
    async newCard(text = newError(), channel = newChannel(), user = 'ada') {
      const { message } = await slack.post({ channel, user, text })
      await story.sent('chat.postMessage')
      return { channel, text, source: message, card: cardOf(channel, message) }
    },
    cardOf,
    messageAt,
    /** What the card says, line by line. Nobody is ever mentioned in it. */
    shown(card: Card): string {
      const message = messageAt(card)
      // Rich text reads no markup; what mentions somebody there is an element of its own.
      const markup = message?.blocks?.filter(({ type }) => type !== 'rich_text' && type !== 'actions')
      expect(JSON.stringify(message?.blocks)).not.toMatch(/"type":"(?:user|broadcast|usergroup)"/)
      expect(`${message?.text} ${JSON.stringify(markup)}`).not.toMatch(/<@|<!(?!date\^)/)
      return linesOf(message?.blocks)
    },
    click: (user: string, action: string, message: Card) => slack.click({ user, action, message }),
    async pick(user: string, value: string, message: Card): Promise<void> {
      await slack.click({ user, action: 'card_menu', value, message })
      await story.idle()
    },
    /** Calls the answer wrong, for this reason, by the menu and the modal that it opens. */
    async dismiss(user: string, message: Card, reason: 'not_scf' | 'other_cause' = 'not_scf'): Promise<void> {
      await slack.click({ user, action: 'card_menu', value: 'dismiss', message })
      await story.idle()
      await slack.chooseInModal({ user, action: 'reason', value: reason })
      await slack.submit({ user })
      await story.idle()
    },
    /** Opens the modal that asks what fixed it. */
    async askFix(user: string, card: Card): Promise<void> {
      await slack.click({ user, action: 'incident_resolve', message: card })
      await story.idle()
    },
    /** Writes into the modal what fixed it, and saves. */
    async writeFix(user: string, note: string) {
      await slack.typeInModal({ user, action: 'note', text: note })
      return slack.submit({ user })
    },
    /** Runs statements beside the bot's own connection. */
    sql,
    /** Makes everything that the bot remembers so much older. */
    letPass(minutes: number): void {
      sql(olderBy(minutes))
    },
    metrics: async () => (await fetch(`${story.bot.url}/metrics`)).text(),
    async stop() {
      await story.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The statements that make everything that a bot remembers so much older, whatever it remembers in. */
export function olderBy(minutes: number): string {
  return aged.map((change) => change.replaceAll('MS', String(minutes * 60_000))).join(';')
}

/** There is no clock to turn in a process of its own, but there are the times that it has written down. */
const aged = [
  'update incident_channels set last_seen = last_seen - MS, repeat_until = repeat_until - MS',
  'update incidents set first_seen = first_seen - MS, last_seen = last_seen - MS, previous_seen = previous_seen - MS, seen_before = seen_before - MS',
  'update incidents set owner_since = owner_since - MS',
  'update incident_days set day = day - MS / 86400000',
  'update fixes set fixed_at = fixed_at - MS',
  'update cards set posted_at = posted_at - MS',
]
