import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { buildImage, type Image } from '../.ci/image.ts'
import { startSlack } from '../src/workspace/slack.ts'
import { settingsOf } from './support/bot.ts'

const runFile = promisify(execFile)

/** Root file systems and mounts are root's; CI is root, and installs what makes them. */
const canBuild = process.getuid?.() === 0 && spawnSync('mmdebstrap', ['--version']).error === undefined

/** Of the container, and with what mounts it. */
const path = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'

const log =
  'ERROR RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}'

describe.skipIf(!canBuild && process.env.CI === undefined)(
  'the image, its Containerfile followed over a root of Debian',
  () => {
    let work: string
    let image: Image
    beforeAll(() => {
      work = mkdtempSync(join(tmpdir(), 'scf-bot-image-'))
      image = buildImage(work)
    }, 600_000)
    afterAll(() => rmSync(work, { recursive: true, force: true }), 600_000)

    /** As `podman run --read-only -v data:/data` does, on the network of this machine. */
    function start(data: string, env: NodeJS.ProcessEnv) {
      const { root, folder, user, command } = image
      const mounts = [
        ...[
          `mount --bind ${root} ${root}`,
          `mount --rbind /dev ${root}/dev`,
          `mount -t proc proc ${root}/proc`,
        ],
        ...[`mount --bind ${data} ${root}/data`, `mount -o remount,bind,ro ${root}`],
        ...[
          `cd ${root}${folder}`,
          `exec chroot --userspec=${user} ${root} sh -c 'cd ${folder} && exec "$@"' sh "$@"`,
        ],
      ].join(' && ')
      const child = spawn('unshare', ['--mount', 'sh', '-c', mounts, 'sh', ...command], {
        env: { PATH: path, ...image.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      const output = { stdout: '', stderr: '' }
      child.stdout.on('data', (chunk) => {
        output.stdout += chunk
      })
      child.stderr.on('data', (chunk) => {
        output.stderr += chunk
      })
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
      /** Another program in the same container. */
      const inside = (...words: string[]) =>
        runFile(
          'nsenter',
          [
            `--target=${child.pid}`,
            '--mount',
            `--root=/proc/${child.pid}/root`,
            '--setuid=1000',
            '--setgid=1000',
            ...words,
          ],
          {
            env: { PATH: path, ...image.env, ...env },
          },
        ).then(
          ({ stdout }) => ({ code: 0, output: stdout }),
          ({ code, stderr }: { code: number; stderr: string }) => ({ code, output: stderr }),
        )
      return { child, output, ended, inside }
    }

    it('answers, as nobody special and without a place to write but its volume, and remembers over a restart', async () => {
      const slack = await startSlack()
      onTestFinished(slack.stop)
      const data = join(work, 'volume')
      mkdirSync(data, { mode: 0o700 })
      await runFile('chown', ['1000:1000', data])
      const port = 20_000 + (process.pid % 10_000)
      const { DATABASE_URL: _, ...settings } = settingsOf({ slack, mode: 'http' })
      const env = { ...settings, PORT: String(port) }
      slack.connect(`http://127.0.0.1:${port}`)

      const first = start(data, env)
      await expect.poll(() => first.output.stdout).toContain('listening on')
      await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
      expect(slack.ephemerals('alice').at(-1)).toMatchObject({ text: expect.stringMatching(/^439/) })
      await slack.post({ channel: 'oncall', user: 'alice', text: log })
      await slack.settled()
      const status = readFileSync(`/proc/${first.child.pid}/status`, 'utf8')
      expect(status).toMatch(/^Uid:\t1000\t1000\t1000\t1000$/m)
      expect(await first.inside('touch', '/app/here')).toMatchObject({
        output: expect.stringContaining('Read-only'),
      })
      expect(await first.inside('touch', '/data/here')).toMatchObject({ code: 0 })
      const [program = '', ...args] = image.healthCheck
      expect(await first.inside(program, ...args)).toMatchObject({ code: 0 })
      first.child.kill('SIGTERM')
      expect(await first.ended).toBe(0)
      expect(first.output.stderr.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([])

      const second = start(data, env)
      await expect.poll(() => second.output.stdout).toContain('listening on')
      await slack.post({ channel: 'oncall', user: 'alice', text: log.replace('d614', 'd615') })
      await expect.poll(() => JSON.stringify(slack.messages('oncall'))).toContain('2nd')
      second.child.kill('SIGTERM')
      expect(await second.ended).toBe(0)
    })

    it('has the commands of whoever runs it, and lists what is in it', async () => {
      const { root, env } = image
      const inside = (...words: string[]) =>
        runFile('chroot', ['--userspec=node', root, 'sh', '-c', 'cd /app && exec "$@"', 'sh', ...words], {
          env: { PATH: path, ...env },
        })
      expect((await inside('node', 'dist/scf-bot.js', 'manifest')).stdout).toContain(
        'socket_mode_enabled: true',
      )
      expect((await inside('node', 'dist/scf-error.js', '439')).stdout).toContain('UserProcExitError')
      const sbom = z
        .object({ packages: z.array(z.object({ name: z.string() })) })
        .parse(JSON.parse(readFileSync(join(root, 'app/sbom.json'), 'utf8')))
      expect(sbom.packages.map(({ name }) => name)).toContain('@slack/bolt')
    })
  },
)
