import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { run as exportMemory } from '../../src/operator/export.ts'
import { run as forget } from '../../src/operator/forget.ts'
import { openStore } from '../../src/store/store.ts'
import { another, card, keepCard, noon, seen } from '../store/examples.ts'
import { temporaryFolder } from '../store/folder.ts'
import { runHere } from '../support/command.ts'

/** A memory in which Ada is on an incident of channel C1, and C2 has one of its own. */
async function remembered() {
  const path = join(temporaryFolder(), 'bot.db')
  const store = await openStore({ kind: 'sqlite', path })
  onTestFinished(store.close)
  const { db, incidents } = store
  const { incident } = await seen(db)
  const { fingerprint } = incident
  await incidents.takeIncident(db, {
    team: 'T1',
    fingerprint,
    user: 'U1',
    seen: { state: 'open' },
    now: noon,
  })
  await keepCard(db, card({ fingerprint }))
  await seen(db, { ...another('mail'), channel: 'C2', scope: 'C2' })
  const env = { DATABASE_URL: `file:${path}` }
  const incidentNow = () => incidents.incidentOf(db, { team: 'T1', fingerprint, now: noon })
  return { store, env, incidentNow }
}

describe('scf-bot forget', () => {
  it('takes a person out, and says what stays', async () => {
    const { env, incidentNow } = await remembered()
    const end = await runHere(forget, ['--user', 'U1'], { env })
    expect(end).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/1 row removed or changed\.\n.*a colleague.*\nBackups/s),
    })
    expect(await incidentNow()).toMatchObject({ state: 'open' })
    expect(await incidentNow()).not.toHaveProperty('owner')
  })

  it('takes a channel out, whose team need not be said, and leaves the others', async () => {
    const { env, store } = await remembered()
    expect(await runHere(forget, ['--channel', 'C2'], { env })).toMatchObject({ code: 0 })
    const left = await store.db.selectFrom('incidents').select('scope').execute()
    expect(left).toEqual([{ scope: 'public' }])
  })

  it('takes a team out, whole', async () => {
    const { env, store } = await remembered()
    expect(await runHere(forget, ['--team', 'T1'], { env })).toMatchObject({ code: 0 })
    expect(await store.db.selectFrom('incidents').select('scope').execute()).toEqual([])
  })

  it.each([
    ['--user', 'U9'],
    ['--team', 'T9'],
    ['--channel', 'C9', '--team', 'T1'],
  ])('says that nothing of it is kept, and not what stays: %s %s', async (...args) => {
    const { env } = await remembered()
    const given = args.filter((arg) => arg !== undefined)
    expect(await runHere(forget, given, { env })).toEqual({
      code: 1,
      stdout: '',
      stderr: `Nothing of ${args[1]} is kept here; check the id and DATABASE_URL.\n`,
    })
    const { stderr } = await runHere(forget, given, { env: { ...env, LANG: 'zh_CN.UTF-8' } })
    expect(stderr).toBe(`这里没有 ${args[1]} 的任何内容，请核对 ID 和 DATABASE_URL。\n`)
  })

  it('speaks Chinese where the shell does', async () => {
    const { env } = await remembered()
    const end = await runHere(forget, ['--user', 'U1'], { env: { ...env, LANG: 'zh_CN.UTF-8' } })
    expect(end.stdout).toContain('已删除或修改 1 行')
  })

  it.each([[[]], [['--user', 'ada']], [['--user', 'U1', '--channel', 'C1']], [['--all']]])(
    'is not understood: %j',
    async (args) => {
      const { env } = await remembered()
      expect(await runHere(forget, args, { env })).toMatchObject({ code: 2, stdout: '' })
    },
  )
})

describe('an id of another kind, or a name, is told what is wanted:', () => {
  it.each([
    ['--user', 'C12345678', 'U or W', 'U 或 W'],
    ['--user', '#general', 'U or W', 'U 或 W'],
    ['--user', 'ada', 'U or W', 'U 或 W'],
    ['--channel', 'U12345678', 'C, G or D', 'C、G 或 D'],
    ['--channel', '#oncall', 'C, G or D', 'C、G 或 D'],
    ['--team', 'acme', 'T or E', 'T 或 E'],
  ])('%s %s', async (option, value, en, zh) => {
    const { env } = await remembered()
    const command = option === '--channel' ? exportMemory : forget
    expect(await runHere(command, [option, value], { env })).toEqual({
      code: 2,
      stdout: '',
      stderr: `${option} takes Slack’s id, which begins with ${en}.\n`,
    })
    const { stderr } = await runHere(forget, [option, value], { env: { ...env, LANG: 'zh_CN.UTF-8' } })
    expect(stderr).toBe(`${option} 应为 Slack 的 ID，以 ${zh} 开头。\n`)
  })

  it.each(['U0123ABCD', 'W0123ABCD'])('a user may be %s', async (user) => {
    const { env } = await remembered()
    expect((await runHere(forget, ['--user', user], { env })).stderr).toContain(`Nothing of ${user}`)
  })

  it.each(['C0123ABCD', 'G0123ABCD', 'D0123ABCD'])('a channel may be %s', async (channel) => {
    const { env } = await remembered()
    expect((await runHere(exportMemory, ['--channel', channel], { env })).code).toBe(1)
  })
})

describe.each([forget, exportMemory])('a channel whose team is not said', (command) => {
  it('is none where nothing is kept of it', async () => {
    const { env } = await remembered()
    expect(await runHere(command, ['--channel', 'C9'], { env })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Nothing of C9 is kept here; check the id and DATABASE_URL.\n',
    })
  })

  it.each([
    ['en', 'C2 is known in several teams; choose one with --team.\n'],
    ['zh', 'C2 属于多个团队，请用 --team 指定。\n'],
  ])('has to be told where several teams know it (%s)', async (LANG, stderr) => {
    const { env, store } = await remembered()
    await seen(store.db, { ...another('mail'), team: 'T2', channel: 'C2', scope: 'C2' })
    const given = { env: { ...env, LANG } }
    expect(await runHere(command, ['--channel', 'C2'], given)).toEqual({ code: 2, stdout: '', stderr })
    expect(await runHere(command, ['--channel', 'C2', '--team', 'T2'], given)).toMatchObject({ code: 0 })
  })
})

describe('scf-bot export', () => {
  it('prints what is kept of a channel, and nothing of others', async () => {
    const { env } = await remembered()
    const end = await runHere(exportMemory, ['--channel', 'C1'], { env })
    expect(end.code).toBe(0)
    expect(JSON.parse(end.stdout)).toMatchObject({
      team: 'T1',
      channel: 'C1',
      incidents: [{ code: 433, owner: { user: 'U1' } }],
      cards: [{ ts: card().ts }],
    })
    expect(end.stdout).not.toContain('C2')
  })

  it.each([[[]], [['--channel']], [['--user', 'U1']]])('is not understood: %j', async (args) => {
    const { env } = await remembered()
    expect(await runHere(exportMemory, args, { env })).toMatchObject({ code: 2, stdout: '' })
  })
})

it.each([
  [forget, 'en', /^There is no database at "[^"]+typo\.db" \(DATABASE_URL\); nothing was forgotten\.\n$/],
  [forget, 'zh', /^「[^」]+typo\.db」（DATABASE_URL）处没有数据库，没有删除任何内容。\n$/],
  [exportMemory, 'en', /nothing was printed\.\n$/],
  [exportMemory, 'zh', /没有输出任何内容。\n$/],
] as const)(
  'where DATABASE_URL leads nowhere, nothing is made, and both say so',
  async (command, LANG, said) => {
    const path = join(temporaryFolder(), 'none', 'typo.db')
    const env = { DATABASE_URL: `file:${path}`, LANG }
    const end = await runHere(command, ['--channel', 'C1'], { env })
    expect(end).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(said) })
    expect(existsSync(dirname(path))).toBe(false)
  },
)

it.each([forget, exportMemory])('without a database that can be used, both say so', async (command) => {
  const env = { DATABASE_URL: 'file:/proc/none/bot.db' }
  const end = await runHere(command, ['--channel', 'C1'], { env })
  expect(end).toMatchObject({ code: 1, stderr: expect.stringContaining('/proc/none/bot.db') })
  expect(await runHere(command, ['--channel', 'C1'], { env: { DATABASE_URL: 'mysql://x' } })).toMatchObject({
    code: 2,
  })
  expect(await runHere(command, ['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Usage'),
  })
})
