import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { startTeam } from '../memory/team.ts'
import { shownText } from '../story.ts'

// "Not SCF": what is wrong with an answer, what comes of it, and that it can be undone.

const refusals = ['message_not_found']

const start = (databaseUrl: string) => startTeam({ databaseUrl, refusals })

forEachDatabase('"Not SCF"', start, (team, { kind }) => {
  afterEach(() => team.story.passed())

  const dismissed = async () => Number(/^scfbot_dismissed_total (\d+)$/m.exec(await team.metrics())?.[1])
  const lastNotice = (user: string) => team.slack.ephemerals(user).at(-1)
  const undo = async (user: string, channel: string) => {
    const message = { channel, ts: lastNotice(user)?.ts ?? '' }
    await team.slack.click({ user, action: 'dismiss_undo', message })
  }
  const logged = () =>
    team.story.bot.output.stderr
      .split('\n')
      .filter((line) => line.includes('"event":"dismissed"'))
      .map((line) => JSON.parse(line))
      .at(-1)
  const causes =
    'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":1,"errorMessage":"Unable to import module \'index\': No module named \'requests\'","statusCode":430,"functionName":"FN"}'
  let functions = 0
  const withCause = () => {
    functions += 1
    return causes
      .replace('FN', `${kind}-${functions}`)
      .replace('54d2b446', String(functions).padStart(8, '0'))
  }

  const bare = () => {
    functions += 1
    return `SCF_FunctionName:bare-${kind}-${functions} SCF_StatusCode:439`
  }

  it('asks first, and changes nothing until that is answered', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    await team.pick('wei', 'dismiss', card)
    await story.sent('views.open')
    expect(slack.modal('wei')).toMatchObject({ callback_id: 'incident_dismiss' })
    expect(shownText(slack.modal('wei')?.blocks)).toContain('是 SCF 报错，但原因不对')
    await slack.closeModal({ user: 'wei' })
    await story.sent()
    expect(team.messageAt(card)).toBeDefined()
  })

  it('"Not an SCF error" hides the answer, is quiet in this channel from then on, and is counted', async () => {
    const { story, slack } = team
    const { card, channel, text } = await team.newCard()
    const before = await dismissed()
    await team.dismiss('bo', card)
    await story.sent('views.open', 'chat.delete', 'chat.postEphemeral')
    expect(team.messageAt(card)).toBeUndefined()
    expect(await dismissed()).toBe(before + 1)
    expect(shownText(lastNotice('bo')?.blocks)).toMatch(/quiet in this channel for 90 days.*\nUndo/)
    expect(logged()).toMatchObject({ reason: 'not_scf', rule: expect.any(String) })
    await slack.post({ channel, user: 'ada', text })
    await slack.post({ channel, bot: { name: 'grafana' }, text })
    await story.sent()
  })

  it.each([
    ['what the management API said', 'api-own', 'deploy failed: LimitExceeded.Function, function_name: FN'],
    [
      'an alarm',
      'alarm-metric',
      '告警对象：1251316163#FN#prod#$latest\n告警内容：函数执行超时(Http433) > 0 次',
    ],
  ])('logs the row that decided about %s', async (_, rule, text) => {
    functions += 1
    const { card } = await team.newCard(text.replace('FN', `told-${kind}-${functions}`))
    await team.dismiss('bo', card)
    await team.story.passed()
    expect(logged()).toMatchObject({ reason: 'not_scf', rule })
  })

  it('says nothing about other channels, and nothing to whoever asks', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    await team.dismiss('bo', card)
    await story.passed()
    const other = team.newChannel()
    const { message } = await slack.post({ channel: other, user: 'ada', text })
    await story.sent('chat.postMessage')
    // What was quiet was not counted either.
    expect(shown(team.cardOf(other, message))).toContain('2nd time in 30 days')
    const asked = await slack.post({ channel, user: 'ada', text: `@scf-bot ${text}` })
    await story.sent('chat.postMessage', 'chat.update')
    expect(shown(team.cardOf(channel, asked.message))).toContain('Retry:')
    await slack.post({ channel, user: 'ada', text })
    await story.sent()
  })

  it('chosen by two people is one', async () => {
    const { story } = team
    const { card } = await team.newCard()
    const before = await dismissed()
    for (const user of ['ada', 'bo']) await team.pick(user, 'dismiss', card)
    for (const user of ['ada', 'bo'])
      await team.slack.chooseInModal({ user, action: 'reason', value: 'not_scf' })
    await Promise.all(['ada', 'bo'].map((user) => team.slack.submit({ user })))
    await story.passed()
    expect(await dismissed()).toBe(before + 1)
  })

  it('"Undo" posts the card anew in its thread, and what comes again is answered', async () => {
    const { story, slack, shown } = team
    const { card, channel, text, source } = await team.newCard()
    const before = shown(card)
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    const worn = () => team.messageAt({ channel, ts: source.ts })?.reactions?.map(({ name }) => name)
    expect(worn()).toEqual(['eyes'])
    await team.dismiss('bo', card)
    await story.passed()
    expect(worn()).toBeUndefined()
    await undo('bo', channel)
    const [posted] = await story.sent('chat.postMessage', 'response_url')
    expect(worn()).toEqual(['eyes'])
    expect(posted?.args).toMatchObject({ thread_ts: source.ts })
    const again = team.cardOf(channel, source)
    expect(shown(again)).toContain('Ada is on it')
    expect(shown(again).split('\n')[0]).toBe(before.split('\n')[0])
    expect(team.messageAt(again)?.metadata).toMatchObject({ event_payload: { source_ts: source.ts } })
    expect(shownText(lastNotice('bo'))).toMatch(/^Undone\. The card is back/)
    await slack.post({ channel, user: 'ada', text })
    const [line] = await story.sent('chat.postMessage', 'chat.update')
    expect(line?.args.text).toContain('again')
    await team.click('wei', 'incident_claim', again)
    await story.sent('chat.update')
    expect(shown(again)).toContain('小魏 took over')
  })

  it('"Undo" pressed twice posts one card', async () => {
    const { story } = team
    const { card, channel, source } = await team.newCard()
    await team.dismiss('bo', card)
    await story.passed()
    await Promise.all([undo('bo', channel), undo('bo', channel)])
    await story.passed()
    team.cardOf(channel, source)
    // Whichever of the two sentences comes last, it is true.
    const told = story.slack.calls.filter(({ method }) => method === 'response_url').slice(-2)
    expect(told.map(({ args }) => String(args.text)).toSorted()).toEqual([
      'This was undone before: the error is answered here.',
      expect.stringMatching(/^Undone\. The card is back/),
    ])
  })

  it('"Undo" brings nothing back of a message that is gone, or says something else', async () => {
    const { story, slack } = team
    for (const change of [
      (place: { channel: string; ts: string }) => slack.remove(place),
      (place: { channel: string; ts: string }) => slack.edit({ ...place, text: 'never mind' }),
      (place: { channel: string; ts: string }) =>
        slack.edit({ ...place, text: 'Result: statusCode 439 UserProcExitError' }),
    ]) {
      const { card, channel, source } = await team.newCard()
      await team.dismiss('bo', card)
      await change({ channel, ts: source.ts })
      await story.passed()
      await undo('bo', channel)
      await story.sent('response_url')
      expect(lastNotice('bo')?.text).toContain('its message is gone or says something else')
    }
  })

  it('"SCF, but another cause" keeps the card without the cause, and "Undo" puts it back', async () => {
    const { story, shown } = team
    const { card, channel } = await team.newCard(withCause())
    expect(shown(card)).toContain('requests')
    await team.dismiss('wei', card, 'other_cause')
    await story.sent('views.open', 'chat.update', 'chat.postEphemeral')
    expect(shown(card)).not.toContain('requests')
    expect(shown(card)).toContain('430 UserFunctionExecError')
    expect(logged()).toMatchObject({ reason: 'other_cause', cause: 'missing-python-module' })
    expect(shownText(lastNotice('wei')?.blocks)).toContain('原因已去掉')
    await Promise.all([undo('wei', channel), undo('wei', channel)])
    await story.idle()
    const told = story.slack.calls.filter(({ method }) => method === 'response_url').slice(-2)
    expect(told.map(({ args }) => String(args.text)).toSorted()).toEqual([
      '已撤销，卡片重新写明了原因。',
      '没有可以撤销的内容，卡片上写着原因。',
    ])
    await story.passed()
    expect(shown(card)).toContain('requests')
  })

  it('"SCF, but another cause" on a card without one only tells the log', async () => {
    const { story, shown } = team
    const { card } = await team.newCard(bare())
    const before = shown(card)
    await team.dismiss('bo', card, 'other_cause')
    await story.sent('views.open', 'chat.postEphemeral')
    expect(shown(card)).toBe(before)
    expect(shownText(lastNotice('bo')?.blocks)).toMatch(/^This card names no cause[^\n]*$/)
    expect(logged()).toMatchObject({ reason: 'other_cause' })
  })
})
