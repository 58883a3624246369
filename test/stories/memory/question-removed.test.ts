import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { repliesOf } from '../story.ts'
import { linesOf } from './lines.ts'
import { everybody, newError, startTeam } from './team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

const gone = 'The original message was deleted, so its details are gone.'

// "why?" below an error gets a card of its own, which tells what the error above it says.
forEachDatabase('a question about what stands above', start, (team) => {
  afterEach(() => team.story.passed())

  /** An error with its card, and a question below them with another. */
  async function asked() {
    const text = newError()
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    const card = team.cardOf(channel, message)
    const question = await team.slack.post({
      ...{ channel, user: 'bo', text: '@scf-bot why?' },
      thread_ts: message.ts,
    })
    await team.story.passed()
    const answer = repliesOf(team.slack, { channel, ts: message.ts }).at(-1)
    if (answer === undefined || answer.ts === card.ts) throw new Error('The question was not answered')
    return {
      channel,
      source: message,
      card,
      question: question.message,
      answer: { channel, ts: answer.ts },
      text,
    }
  }

  it('takes its answer along when it is deleted, and the card of the error stays as it is', async () => {
    const { channel, card, question, answer, text } = await asked()
    const before = team.messageAt(card)
    await team.slack.remove({ channel, ts: question.ts })
    await team.story.sent('chat.delete')
    expect(team.messageAt(answer)).toBeUndefined()
    expect(team.messageAt(card)).toEqual(before)
    // Who is told of the incident is led to the card that is left.
    const name = /functionName: (\S+)/.exec(text)?.[1] ?? ''
    await team.slack.command({ channel, user: 'bo', command: '/scf-error', text: name })
    await team.story.passed()
    expect(linesOf(team.slack.ephemerals('bo').at(-1)?.blocks)).toContain(`/p${card.ts.replace('.', '')}`)
  })

  it('goes when the error is edited away, and nothing is open', async () => {
    const { channel, source, card, answer, text } = await asked()
    await team.slack.edit({ channel, ts: source.ts, text: 'sorry, wrong channel' })
    await team.story.sent('chat.delete', 'chat.delete')
    for (const each of [card, answer]) expect(team.messageAt(each)).toBeUndefined()
    const name = /functionName: (\S+)/.exec(text)?.[1] ?? ''
    await team.slack.command({ channel, user: 'bo', command: '/scf-error', text: name })
    await team.story.passed()
    expect(linesOf(team.slack.ephemerals('bo').at(-1)?.blocks)).not.toContain('433')
  })

  it('keeps no word of the error when that is deleted', async () => {
    const { channel, source, card, answer } = await asked()
    await team.slack.remove({ channel, ts: source.ts })
    await team.story.passed()
    for (const each of [card, answer]) {
      expect(team.shown(each)).toContain(gone)
      expect(JSON.stringify(team.messageAt(each)?.blocks)).not.toContain('Invoking task timed out')
    }
  })

  it('keeps none either where its answer was called wrong, and that is undone', async () => {
    const { channel, source, answer } = await asked()
    await team.dismiss('ada', answer)
    const notice = team.slack.workspace.ephemerals.at(-1)?.message
    await team.slack.remove({ channel, ts: source.ts })
    await team.story.passed()
    await team.click('ada', 'dismiss_undo', { channel, ts: notice?.ts ?? '' })
    await team.story.passed()
    expect(JSON.stringify(team.slack.messages(channel))).not.toContain('Invoking task timed out')
  })
})
