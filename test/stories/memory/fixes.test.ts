import { afterEach, expect, it } from 'vitest'
import { elementsOf } from '../../../src/workspace/state/blocks.ts'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { linesOf } from './lines.ts'
import { type Card, everybody, newError, olderBy, startTeam } from './team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

forEachDatabase('"Fixes and runbook"', start, (team, database) => {
  afterEach(async () => {
    await team.story.passed()
    for (const { name } of everybody)
      while (team.slack.modal(name)) await team.slack.closeModal({ user: name })
  })

  const modal = (user: string) => team.slack.modal(user)
  const modalText = (user: string) => linesOf(modal(user)?.blocks)
  const actionsOf = (user: string) =>
    elementsOf(modal(user)?.blocks ?? []).map(({ element }) => element.action_id)

  let channels = 0
  const newChannel = (options: { type?: 'channel' | 'group'; shared?: boolean } = {}) => {
    channels += 1
    const name = `fixes-${channels}`
    team.slack.addChannel({ name, ...options })
    return name
  }

  async function newCard(channel = newChannel(), text = newError()): Promise<Card> {
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }

  async function fix(user: string, card: Card, note: string): Promise<void> {
    await team.askFix(user, card)
    await team.writeFix(user, note)
    await team.story.idle()
  }

  const open = (user: string, card: Card) => team.pick(user, 'fixes', card)

  async function press(user: string, action: string): Promise<void> {
    await team.slack.clickInView({ user, on: 'modal', action })
    await team.story.idle()
  }

  async function setRunbook(user: string, field: string, url: string): Promise<void> {
    await team.slack.typeInModal({ user, action: field, text: url })
    await team.slack.submit({ user })
    await team.story.idle()
  }

  it('shows, on the card of an error that is back after a long time, what helped then, and its author may change it', async () => {
    const [channel, text] = [newChannel(), newError()]
    const old = await newCard(channel, text)
    await fix('bo', old, 'what helped then')
    await database.sql(olderBy(31 * 24 * 60))
    const card = await newCard(channel, text)
    expect(team.shown(card)).toContain('what helped then')
    await open('ada', card)
    expect(modalText('ada')).toMatch(/Bo.*: what helped then/)
    expect(actionsOf('ada')).not.toContain('fix_change')
    await open('bo', card)
    await press('bo', 'fix_change')
    await team.writeFix('bo', 'what really helped')
    await team.story.idle()
    expect(modalText('bo')).toContain('what really helped')
    expect(team.shown(card)).toContain('what really helped')
    await fix('ada', card, 'what helps now')
    await open('wei', card)
    expect(modalText('wei')).toMatch(/what helps now[\s\S]*what really helped/)
    await press('bo', 'fix_delete')
    expect(modalText('bo')).toContain('what helps now')
    expect(modalText('bo')).not.toContain('what really helped')
  })

  it('shows the last ten fixes with their dates, and only the author gets buttons', async () => {
    const card = await newCard()
    for (let number = 1; number <= 11; number += 1)
      await fix(number === 11 ? 'bo' : 'ada', card, `try ${number}`)
    await open('bo', card)
    expect(modal('bo')).toMatchObject({
      callback_id: 'incident_fixes',
      title: { text: 'Fixes and runbook' },
    })
    expect(modalText('bo')).toMatch(/^Bo · \d{4}-\d\d-\d\d \d\d:\d\d UTC: try 11$/m)
    expect(modalText('bo')).toContain('try 2')
    expect(modalText('bo')).not.toMatch(/try 1$/m)
    expect(actionsOf('bo')).toEqual(['fix_change', 'fix_delete', 'runbook_function', 'runbook_code'])
    await open('wei', card)
    expect(modal('wei')).toMatchObject({ title: { text: '解决记录和处理手册' } })
    expect(actionsOf('wei')).toEqual(['runbook_function', 'runbook_code'])
  })

  it('says so where nothing was written, in the language of the reader', async () => {
    const card = await newCard()
    for (const [user, sentence] of [
      ['ada', 'Nobody has written yet'],
      ['wei', '还没有人写过'],
    ] as const) {
      await open(user, card)
      expect(JSON.stringify(modal(user)?.blocks)).toContain(sentence)
    }
  })

  it('lets the author change a fix: masked, shown in the list and on the card', async () => {
    const card = await newCard()
    await fix('ada', card, 'raised the timeuot')
    await open('ada', card)
    await press('ada', 'fix_change')
    expect(modal('ada')).toMatchObject({
      callback_id: 'fix_change',
      blocks: [{ block_id: 'note', element: { initial_value: 'raised the timeuot' } }],
    })
    await team.slack.typeInModal({
      user: 'ada',
      action: 'note',
      text: 'raised the timeout, key AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA',
    })
    await team.slack.submit({ user: 'ada' })
    await team.story.idle()
    expect(modal('ada')?.callback_id).toBe('incident_fixes')
    expect(modalText('ada')).toContain('raised the timeout')
    expect(modalText('ada')).not.toMatch(/timeuot|8krbsJ5yKBZQpn74/)
    expect(team.shown(card)).toMatch(/^Fixed by Ada \(.*\): raised the timeout/m)
  })

  it('lets the author delete a fix: what it closed is open again, and the one before stands in its place', async () => {
    const card = await newCard()
    await fix('ada', card, 'restarted it')
    await fix('bo', card, 'raised the memory')
    await open('bo', card)
    await press('bo', 'fix_delete')
    expect(modalText('bo')).toContain('restarted it')
    expect(modalText('bo')).not.toContain('raised the memory')
    expect(team.shown(card)).toMatch(/^Fixed by Ada \(.*\): restarted it$/m)
    await open('ada', card)
    await press('ada', 'fix_delete')
    expect(team.shown(card)).not.toMatch(/Fixed by|restarted/)
    expect(team.shown(card)).toContain('nobody is on it')
  })

  it('presses the button of the very fix beside which it stands', async () => {
    const card = await newCard()
    await fix('ada', card, 'one')
    await fix('ada', card, 'two')
    await open('ada', card)
    const buttons = elementsOf(modal('ada')?.blocks ?? [])
    const last = buttons.findLast(({ element }) => element.action_id === 'fix_delete')
    expect(last?.element.confirm).toMatchObject({ title: { text: 'Delete this fix?' } })
    const value = String(last?.element.value)
    await team.slack.clickInView({ user: 'ada', on: 'modal', action: 'fix_delete', value })
    await team.story.idle()
    expect(modalText('ada')).toMatch(/: two$/m)
    expect(modalText('ada')).not.toMatch(/: one$/m)
  })

  it('changes nothing of a fix that is not theirs, whatever comes in', async () => {
    const card = await newCard()
    await fix('ada', card, 'mine')
    await open('ada', card)
    const modals = team.slack.workspace.modals
    const opened = modals.get(team.slack.user('ada').id) ?? []
    for (const action of ['fix_delete', 'fix_change']) {
      modals.set(team.slack.user('bo').id, opened)
      await press('bo', action)
    }
    expect(modal('bo')?.callback_id).not.toBe('fix_change')
    expect(team.shown(card)).toContain('mine')
  })

  it('asks of a fix with no words for some, and says where it is gone', async () => {
    const card = await newCard()
    await fix('wei', card, '重启')
    await open('wei', card)
    await press('wei', 'fix_change')
    await team.slack.typeInModal({ user: 'wei', action: 'note', text: ' \n ' })
    await team.slack.submit({ user: 'wei' })
    expect(modal('wei')?.errors).toMatchObject({ note: expect.stringContaining('请写几个字') })
    const form = team.slack.workspace.modals.get(team.slack.user('wei').id) ?? []
    await open('wei', card)
    await press('wei', 'fix_delete')
    expect(modalText('wei')).not.toContain('重启')
    team.slack.workspace.modals.set(team.slack.user('wei').id, form)
    await team.slack.typeInModal({ user: 'wei', action: 'note', text: '重启了' })
    await team.slack.submit({ user: 'wei' })
    expect(modal('wei')?.errors).toMatchObject({ note: expect.stringContaining('这条记录已不存在') })
  })

  it('sets a runbook for the function, and every card of it shows the address as it is', async () => {
    const text = newError()
    const [card, elsewhere] = [await newCard(newChannel(), text), await newCard(newChannel(), text)]
    await open('ada', card)
    await setRunbook('ada', 'runbook_function', 'https://wiki.example.com/shop?a=1&b=2')
    expect(modal('ada')).toBeUndefined()
    await team.story.sweep()
    await team.story.idle()
    const line = 'Runbook https://wiki.example.com/shop?a=1&b=2 (https://wiki.example.com/shop?a=1&b=2)'
    for (const each of [card, elsewhere]) expect(team.shown(each)).toContain(line)
    expect(team.shown(await newCard())).not.toContain('Runbook')
    await open('bo', card)
    expect(modal('bo')?.blocks.find(({ block_id }) => block_id === 'runbook_function')).toMatchObject({
      element: { initial_value: 'https://wiki.example.com/shop?a=1&b=2' },
    })
    await setRunbook('bo', 'runbook_function', '')
    expect(team.shown(card)).not.toContain('Runbook')
  })

  it('sets a runbook for a code, whatever the function', async () => {
    const exited = newError().replace('Invoking task timed out after 5 seconds', 'x').replace('433', '446')
    const card = await newCard(newChannel(), exited)
    await open('ada', card)
    await setRunbook('ada', 'runbook_code', 'https://wiki.example.com/446')
    expect(team.shown(card)).toContain('Runbook https://wiki.example.com/446')
    const other = newError().replace('Invoking task timed out after 5 seconds', 'x').replace('433', '446')
    expect(team.shown(await newCard(newChannel(), other))).toContain('Runbook https://wiki.example.com/446')
    await open('ada', card)
    await setRunbook('ada', 'runbook_code', '')
  })

  it.each([
    'http://wiki.example.com',
    'wiki.example.com/order',
    'javascript:alert(1)',
    'https://ada:secret@wiki.example.com/',
    'https://wiki.example.com/a b',
    'https://wiki.example.com/?key=AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA',
    'https://еxample.com/',
    'https://localhost/',
  ])('takes one https address for a runbook, not %s', async (url) => {
    const card = await newCard()
    await open('ada', card)
    await setRunbook('ada', 'runbook_function', url)
    expect(modal('ada')?.errors).toMatchObject({ runbook_function: expect.stringContaining('https') })
    await setRunbook('ada', 'runbook_function', '')
    expect(team.shown(card)).not.toContain('Runbook')
  })

  it('shows a guest what they wrote themselves in a public channel, and lets them set nothing', async () => {
    const card = await newCard()
    await fix('ada', card, 'what Ada did')
    await fix('gus', card, 'what Gus did')
    await open('gus', card)
    expect(modalText('gus')).toContain('what Gus did')
    expect(modalText('gus')).not.toContain('what Ada did')
    expect(actionsOf('gus')).toEqual(['fix_change', 'fix_delete'])
    expect(modal('gus')?.submit ?? null).toBeNull()
    await press('gus', 'fix_delete')
    expect(team.shown(card)).toContain('what Ada did')
  })

  it('shows a guest nothing of a public channel that they did not write', async () => {
    const card = await newCard()
    await open('ada', card)
    await setRunbook('ada', 'runbook_function', 'https://wiki.example.com/ours')
    await open('gus', card)
    expect(JSON.stringify(modal('gus')?.blocks)).toContain('You have not written yet')
    expect(JSON.stringify(modal('gus')?.blocks)).not.toContain('wiki.example.com')
  })

  it('shows a guest all that is a private channel’s own', async () => {
    const card = await newCard(newChannel({ type: 'group' }))
    await fix('ada', card, 'what Ada did')
    await open('gus', card)
    expect(modalText('gus')).toContain('what Ada did')
    expect(actionsOf('gus')).toEqual([])
  })

  it('shows people of another company what a shared channel has of its own, and the public memory never', async () => {
    const shared = await newCard(newChannel({ shared: true }))
    await fix('ada', shared, 'said in the shared channel')
    await open('olga', shared)
    expect(modalText('olga')).toContain('said in the shared channel')
    expect(actionsOf('olga')).toEqual([])
    const card = await newCard()
    await fix('ada', card, 'ours alone')
    await open('olga', card)
    expect(JSON.stringify(modal('olga')?.blocks)).toContain('for the team that runs this bot')
    expect(modalText('olga')).not.toContain('ours alone')
  })

  it('does not let people of another company set a runbook with a form opened for somebody else', async () => {
    const card = await newCard(newChannel({ shared: true }))
    await open('ada', card)
    const modals = team.slack.workspace.modals
    modals.set(team.slack.user('olga').id, modals.get(team.slack.user('ada').id) ?? [])
    await setRunbook('olga', 'runbook_code', 'https://evil.example.com/')
    expect(modal('olga')?.errors).toMatchObject({ runbook_function: expect.any(String) })
    expect(team.shown(card)).not.toContain('evil')
  })

  it('is no way into the public memory from a channel that has become private', async () => {
    const channel = newChannel()
    const card = await newCard(channel)
    await fix('ada', card, 'ours alone')
    await open('ada', card)
    await team.slack.makePrivate(channel)
    await team.story.idle()
    await open('bo', card)
    expect(JSON.stringify(modal('bo')?.blocks)).toContain('This channel is private now')
    await setRunbook('ada', 'runbook_code', 'https://wiki.example.com/late')
    expect(modal('ada')?.errors).toMatchObject({
      runbook_function: expect.stringContaining('This channel is private now'),
    })
  })

  it('shows a link in a fix to be clicked, as what it is', async () => {
    const card = await newCard()
    await fix('ada', card, 'see https://wiki.example.com/a and http://plain.example/')
    const url = 'https://wiki.example.com/a'
    expect(team.messageAt(card)?.text).toContain(`see <${url}> and http://plain.example/`)
    expect(team.shown(card)).toContain(`see ${url} (${url}) and http://plain.example/`)
    await open('bo', card)
    expect(JSON.stringify(modal('bo')?.blocks)).toContain(JSON.stringify({ type: 'link', url, text: url }))
  })
})
