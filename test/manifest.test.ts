import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '@slack/bolt'
import { Ajv } from 'ajv'
import { Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import * as z from 'zod'
import { run } from '../src/cli/manifest.ts'
import { type ManifestForm, manifestIn } from '../src/cli/manifest-form.ts'
import { features } from '../src/slack/features.ts'
import type { Services } from '../src/slack/services.ts'
import { runCommand, runHere } from './support/command.ts'
import { parse, root, sourceFiles } from './support/source.ts'

const source = readFileSync(join(root, 'manifest.yml'), 'utf8')
const address = 'https://bot.example.com'

const manifestSchema = z.object({
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    shortcuts: z.array(z.object({ type: z.string(), callback_id: z.string() })),
    slash_commands: z.array(
      z.object({ command: z.string(), url: z.string().optional(), should_escape: z.boolean() }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({
      bot_events: z.array(z.string()),
      request_url: z.string().optional(),
    }),
    interactivity: z.object({ is_enabled: z.boolean(), request_url: z.string().optional() }),
    socket_mode_enabled: z.boolean(),
  }),
})

const manifestOf = (text: string) => manifestSchema.parse(parseYaml(text))
const formed = (form: Partial<ManifestForm>) =>
  manifestOf(manifestIn({ url: undefined, askOnly: false, ...form }, source))

const socket = manifestOf(source)
const bot = socket.oauth_config.scopes.bot

describe("is what Slack's schema allows:", () => {
  const schema = JSON.parse(readFileSync(join(root, 'test/fixtures/slack/manifest.schema.json'), 'utf8'))
  const validate = new Ajv({ strict: false, allErrors: true, formats: { uri: true } }).compile(schema)
  const forms: readonly [string, string][] = [
    ['the file', source],
    ['over HTTP', manifestIn({ url: address, askOnly: false }, source)],
    ['ask-only', manifestIn({ url: undefined, askOnly: true }, source)],
    ['ask-only over HTTP', manifestIn({ url: address, askOnly: true }, source)],
  ]
  it.each(forms)('%s', (_, text) => {
    validate(parseYaml(text))
    expect(validate.errors).toBeNull()
  })
})

describe('the file', () => {
  it('is for Socket Mode and names no address', () => {
    expect(socket.settings.socket_mode_enabled).toBe(true)
    expect(source.replace(/^#.*$/gm, '')).not.toMatch(/url:|https?:/)
  })

  it('switches on all that the bot needs to be talked to', () => {
    expect(socket.settings.interactivity.is_enabled).toBe(true)
    expect(socket.features.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true })
    expect(socket.features.slash_commands.map(({ should_escape: escapes }) => escapes)).toEqual([
      false,
      false,
    ])
  })

  it('keeps its comments in every form, but not its head', () => {
    const text = manifestIn({ url: address, askOnly: true }, source)
    expect(text).toContain('- commands # the commands and shortcuts')
    expect(text.match(/^#.*$/gm)).toEqual([
      `# The Slack app of scf-bot, over HTTP at ${address}; it reads no channel.`,
    ])
  })
})

it('over HTTP differs by the one address for all requests', () => {
  const http = formed({ url: address })
  const url = `${address}/slack/events`
  const { features, settings } = structuredClone(socket)
  for (const command of features.slash_commands) command.url = url
  settings.event_subscriptions.request_url = url
  settings.interactivity.request_url = url
  settings.socket_mode_enabled = false
  expect(http).toEqual({ ...socket, features, settings })
})

it('ask-only asks for two scopes, reads no message and takes none', () => {
  const asked = formed({ askOnly: true })
  expect(asked.oauth_config.scopes.bot).toEqual(['commands', 'chat:write'])
  expect(asked.settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_uninstalled',
    'tokens_revoked',
  ])
  expect(asked.features.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: false })
  expect(asked.features.shortcuts).toEqual(socket.features.shortcuts)
  expect(asked.features.slash_commands).toEqual(socket.features.slash_commands)
  expect(asked.settings.socket_mode_enabled).toBe(true)
})

/** Every change of anybody's status comes with it: left to those who want a new language to count at once. */
const unsubscribed = 'user_change'

describe('matches the code:', () => {
  const listeners = registered()
  // A pattern catches what is left over, to say that it is not known.
  const heard = (method: string) =>
    listeners.flatMap(([name, id]) => (name === method && typeof id === 'string' ? [id] : []))

  it('commands', () => {
    expect(socket.features.slash_commands.map(({ command }) => command).toSorted()).toEqual(
      heard('command').toSorted(),
    )
  })

  it('shortcuts', () => {
    expect(socket.features.shortcuts.map(({ callback_id: id }) => id).toSorted()).toEqual(
      heard('shortcut').toSorted(),
    )
  })

  it('events', () => {
    const subscribed = socket.settings.event_subscriptions.bot_events.map((event) => event.split('.', 1)[0])
    const known = [...new Set(heard('event'))].filter((event) => event !== unsubscribed)
    expect([...new Set(subscribed)].toSorted()).toEqual(known.toSorted())
  })

  it('scopes: those of the events, commands and methods, and no others', () => {
    const events = socket.settings.event_subscriptions.bot_events
    const needed = [
      'commands',
      ...events.flatMap((event) => scopesOf(eventScopes, event)),
      ...methodsCalled().flatMap((method) => scopesOf(methodScopes, method)),
    ]
    expect(bot.toSorted()).toEqual([...new Set(needed)].toSorted())
  })
})

/** What the features tell Bolt to listen to: method of the app, first argument. */
function registered(): readonly (readonly [string, unknown])[] {
  const calls: [string, unknown][] = []
  const get = (_: object, method: string) => (id: unknown) => calls.push([method, id])
  // Registering calls the app's methods and reads the services; nothing is done with them before a request.
  const app = new Proxy({}, { get }) as App
  const services = {} as Services
  for (const register of features) register(app, services)
  return calls
}

/** Methods of the Web API in the source, such as `chat.postMessage`. */
function methodsCalled(): readonly string[] {
  const methods = new Set<string>()
  for (const file of sourceFiles().filter((each) => each.startsWith('src/slack/'))) {
    new Visitor({
      CallExpression({ callee }) {
        const [client, family, method] = namesOf(callee).slice(-3)
        if (client === 'client' && method !== undefined) methods.add(`${family}.${method}`)
      },
    }).visit(parse(file).program)
  }
  return [...methods]
}

type Node = { readonly type: string }
const chainSchema = z.object({
  name: z.string().optional(),
  object: z.custom<Node>().optional(),
  property: z.object({ name: z.string().optional() }).optional(),
})

/** `here.client.chat.postMessage` as a list of names. */
function namesOf(node: Node): readonly string[] {
  const { name, object, property } = chainSchema.parse(node)
  if (object !== undefined) return [...namesOf(object), property?.name ?? '?']
  return [name ?? '?']
}

const history = ['channels:history', 'groups:history', 'im:history', 'mpim:history']

/** https://docs.slack.dev/reference/events */
const eventScopes: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  channel_shared: ['channels:read', 'groups:read'],
  channel_unshared: ['channels:read', 'groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  app_uninstalled: [],
  tokens_revoked: [],
}

/** https://docs.slack.dev/reference/methods, for the conversations that the bot asks about. */
const methodScopes: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // Whose memory it is, and whether "Post here" is offered; direct messages are private anyway, which saves im:read and
  // mpim:read.
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': history,
  'conversations.replies': history,
  'files.info': ['files:read'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
}

function scopesOf(table: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] {
  const scopes = table[name]
  if (scopes === undefined) throw new Error(`which scope does ${name} take?`)
  return scopes
}

const runManifest = (...args: readonly string[]) => runHere(run, args)

describe('npm run manifest', () => {
  it.each([
    ['https://bot.example.com', 'https://bot.example.com/slack/events'],
    ['https://bot.example.com/', 'https://bot.example.com/slack/events'],
    ['https://example.com:8443/scf/', 'https://example.com:8443/scf/slack/events'],
    ['https://bot.example.com/slack/events', 'https://bot.example.com/slack/events'],
  ])('takes %s for %s', async (url, endpoint) => {
    const { code, stdout, stderr } = await runManifest('--url', url)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(manifestOf(stdout).settings.interactivity.request_url).toBe(endpoint)
  })

  it('takes --ask-only alone and with --url', async () => {
    const alone = await runManifest('--ask-only')
    expect(alone.stdout).toBe(manifestIn({ url: undefined, askOnly: true }, source))
    const both = await runManifest('--ask-only', '--url', address)
    expect(both.stdout).toBe(manifestIn({ url: address, askOnly: true }, source))
  })

  it.each([
    ['http://bot.example.com'],
    ['bot.example.com'],
    ['https://ann:hush@bot.example.com'],
    ['https://bot.example.com/?a=1'],
    [''],
  ])('refuses the address "%s" with a sentence', async (url) => {
    const { code, stdout, stderr } = await runManifest(`--url=${url}`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      '--url must be the public https address of the bot without a query, for example https://bot.example.com.\n',
    )
  })

  it.each([
    ['--port=1', 'There is no option --port; see scf-bot manifest --help.'],
    ['extra', 'scf-bot manifest takes options only; see scf-bot manifest --help.'],
    ['--url', '--url needs a value; see scf-bot manifest --help.'],
  ])('says what is wrong with %s', async (argument, stderr) => {
    expect(await runManifest(argument)).toMatchObject({ code: 2, stdout: '', stderr: `${stderr}\n` })
  })

  it('explains itself with --help', async () => {
    expect(await runManifest('--help')).toMatchObject({ code: 0, stderr: '' })
  })

  it.each([[['--url', address]], [['--port=1']]])('as a process does the same: %s', async (args) => {
    expect(await runCommand('src/scf-bot.ts', ['manifest', ...args])).toEqual(await runManifest(...args))
  })
})
