import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSlack } from '../src/workspace/slack.ts'
import { startBot, startProcess } from './support/bot.ts'

const run = promisify(execFile)

const ended = '{"errorCode":1,"errorMessage":"Process exited before completing request","statusCode":439}'

describe('the bundle', () => {
  // Far from any node_modules.
  let folder: string
  let main: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scf-bot-build-'))
    main = join(folder, 'dist', 'main.js')
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await run('npm', ['run', 'build', '--', join(folder, 'dist')])
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['en_US.UTF-8', 'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN'],
    ['zh_CN.UTF-8', '请设置 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN'],
  ])(
    'says without variables what to set, since it has no workspace of its own (%s)',
    async (LANG, sentence) => {
      const { stopped } = startProcess(
        { PATH: process.env.PATH, TMPDIR: folder, NODE_COMPILE_CACHE: '', LANG },
        main,
      )
      expect(await stopped).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) })
    },
  )

  it.each(['http', 'socket'] as const)(
    'answers a command and a mention in mode %s, and stops',
    async (mode) => {
      const slack = await startSlack()
      const bot = await startBot({
        slack,
        mode,
        script: main,
        env: { TMPDIR: folder, NODE_COMPILE_CACHE: '' },
      })
      try {
        await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
        expect(slack.ephemerals('alice')).toMatchObject([
          { text: expect.stringMatching(/^439 UserProcExitError/) },
        ])
        await slack.post({ channel: 'oncall', user: 'alice', text: `<@${slack.workspace.app.botUser}> 433` })
        await slack.settled()
        expect(slack.messages('oncall')).toMatchObject([{}, { text: expect.stringContaining('433') }])
        // Longer than any message: it goes to the other thread, a file of its own beside `main.js`.
        const files = [{ name: 'log.txt', content: `${'lunch\n'.repeat(100_000)}${ended}` }]
        await slack.post({ channel: 'deploys', user: 'alice', text: '', files })
        await slack.settled()
        expect(slack.messages('deploys')).toMatchObject([{}, { text: expect.stringContaining('439') }])
      } finally {
        bot.kill()
      }
      expect(await bot.stopped).toMatchObject({ code: 0 })
      await slack.stop()
    },
  )

  it.each([
    ['main', '20.19.2', 2],
    ['scf-bot', '24.1.0', 2],
    ['scf-error', '22.21.1', 2],
    ['scf-handler', '24.1.9', 2],
    ['scf-bot', '24.2.0', 0],
    ['scf-bot', '25.0.0', 0],
  ])('on a Node that is too old says so, and does nothing else (%s on %s)', async (name, version, code) => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
    const args = [
      `--import=data:text/javascript,${encodeURIComponent(older)}`,
      join(folder, 'dist', `${name}.js`),
    ]
    const end = await run(process.execPath, [...args, '--version'], { env: { PATH: process.env.PATH } }).then(
      ({ stderr }) => ({ code: 0, stderr }),
      (error: { code: number; stderr: string }) => ({ code: error.code, stderr: error.stderr }),
    )
    const says = code === 0 ? '' : `scf-bot needs Node 24.2 or newer, and this is ${version}`
    expect(end).toEqual({ code, stderr: expect.stringContaining(says) })
    expect(end.stderr.split('\n')).toHaveLength(code === 0 ? 1 : 2)
  })

  it('reads at start what the start needs, and little else', () => {
    const dist = join(folder, 'dist')
    const files = readdirSync(dist).filter((name) => name.endsWith('.js'))
    const start = files.filter((name) => /^(?:main|config|bot)(?:-|\.)/.test(name))
    const read = new Set(start)
    // A set's loop also visits what is added on the way.
    for (const name of read)
      for (const [, target = ''] of readFileSync(join(dist, name), 'utf8').matchAll(
        /(?:from|import)\s?"\.\/([^"]+\.js)"/g,
      ))
        read.add(target)
    const sizes = [...read].map((name) => statSync(join(dist, name)).size)
    expect(start).toHaveLength(3)
    // Bolt with its clients, zod and the bot's own part; without what is loaded later, in files of its own.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000)
    expect(files).toEqual(expect.arrayContaining(['socket-mode.js', 'oauth.js', 'iconv-lite.js']))
  })

  it('has everything that a start loads in the cache that its image is built with', async () => {
    const fill = () =>
      run(process.execPath, [resolve('.ci/fill-cache.ts')], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          NODE_COMPILE_CACHE: join(folder, 'cache'),
          NODE_DEBUG_NATIVE: 'COMPILE_CACHE',
        },
      })
    await fill()
    const { stderr } = await fill()
    const files = (ending: string) =>
      [...stderr.matchAll(/V8 code cache for \S+ file:\S+\/dist\/(\S+?)-\w+\.js was (\w+)/g)]
        .filter(([, , end]) => end === ending)
        .map(([, name]) => name)
    expect(files('accepted')).toEqual(expect.arrayContaining(['bot', 'serve-features', 'store']))
    expect(stderr).not.toMatch(/dist\/\S+ was not initialized|rejected/)
  })

  it('has a source map for each file, and a small main.js that has the rest cached', async () => {
    const files = await readdir(join(folder, 'dist'))
    const scripts = files.filter((name) => name.endsWith('.js'))
    expect(files.toSorted()).toEqual(scripts.flatMap((name) => [name, `${name}.map`]).toSorted())
    const maps = files.filter((name) => name.endsWith('.map'))
    const sources = maps.flatMap(
      (name) => JSON.parse(readFileSync(join(folder, 'dist', name), 'utf8')).sources,
    )
    expect(sources).toContainEqual(expect.stringContaining('src/slack/app.ts'))
    expect(sources.filter((source) => source.includes('src/workspace/page'))).toEqual([])
    expect(readFileSync(main).length).toBeLessThan(10_000)
    expect(await readdir(join(folder, 'node-compile-cache'), { recursive: true })).not.toHaveLength(0)
  })
})
