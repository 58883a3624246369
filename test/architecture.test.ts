import { dirname } from 'node:path'
import { Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, parse, sourceFiles, sourceOf } from './support/source.ts'

type Room = {
  /** Files or folders. */
  readonly holds: readonly string[]
  /** Rooms that its modules may import from, besides its own. */
  readonly knows: readonly RoomName[]
  /** npm packages and Node's own modules. */
  readonly packages: readonly string[]
}

type RoomName =
  | 'language'
  | 'visible'
  | 'decode'
  | 'present'
  | 'rising'
  | 'version'
  | 'words'
  | 'catalog'
  | 'causes'
  | 'redact'
  | 'lookup'
  | 'judge'
  | 'handler'
  | 'triage'
  | 'cards'
  | 'frame'
  | 'store'
  | 'package'
  | 'slack'
  | 'operator'
  | 'cli'
  | 'page'
  | 'workspace'
  | 'bot'

/** The map of the house; `docs/architecture.md` draws it. */
const rooms: Readonly<Record<RoomName, Room>> = {
  language: { holds: ['src/language.ts'], knows: [], packages: [] },
  visible: { holds: ['src/text/visible.ts'], knows: [], packages: [] },
  decode: { holds: ['src/text/decode.ts'], knows: [], packages: [] },
  present: { holds: ['src/text/present.ts'], knows: [], packages: [] },
  rising: { holds: ['src/text/rising.ts'], knows: [], packages: [] },
  version: { holds: ['src/version.ts'], knows: [], packages: ['package.json'] },
  words: { holds: ['src/words.ts'], knows: ['language', 'catalog'], packages: [] },
  catalog: { holds: ['src/catalog/'], knows: ['language'], packages: ['zod'] },
  causes: { holds: ['src/causes/'], knows: ['language'], packages: ['zod'] },
  redact: {
    holds: ['src/redact.ts', 'src/secrets/'],
    knows: ['language', 'present', 'rising'],
    packages: [],
  },
  lookup: {
    holds: ['src/lookup/'],
    knows: ['language', 'present', 'rising', 'catalog', 'causes', 'redact', 'handler'],
    packages: ['fastest-levenshtein'],
  },
  // Holds a handler against a package; listed first, as it lies in the room of the handler.
  judge: {
    holds: ['src/handler/package/'],
    knows: ['language', 'handler'],
    packages: [
      ...['fastest-levenshtein', 'zod'],
      ...['@lezer/common', '@lezer/javascript', '@lezer/lr', '@lezer/php', '@lezer/python'],
    ],
  },
  handler: { holds: ['src/handler/'], knows: ['language', 'visible'], packages: ['fastest-levenshtein'] },
  triage: { holds: ['src/triage/'], knows: ['lookup'], packages: [] },
  cards: {
    holds: ['src/cards/'],
    knows: [
      'language',
      'visible',
      'words',
      'catalog',
      'causes',
      'redact',
      'lookup',
      'judge',
      'handler',
      'triage',
    ],
    packages: [],
  },
  frame: {
    holds: [
      'src/config.ts',
      'src/database-url.ts',
      'src/postgres-tls.ts',
      'src/settings.ts',
      'src/error-code.ts',
      'src/log.ts',
      'src/metrics.ts',
      'src/running.ts',
      'src/start-problem.ts',
      'src/http/',
    ],
    knows: ['language', 'version'],
    packages: ['zod', 'node:http'],
  },
  store: {
    holds: ['src/store/'],
    knows: ['language', 'frame', 'triage'],
    packages: [
      ...['kysely', 'pg', 'zod', 'node:fs', 'node:fs/promises', 'node:path', 'node:sqlite'],
      ...['node:timers/promises', 'node:tls'],
    ],
  },
  // Reads packages from disk for the judge; nothing else of the house does.
  package: {
    holds: ['src/package/'],
    knows: ['language', 'judge', 'handler'],
    packages: [
      'yauzl',
      ...['node:fs', 'node:fs/promises', 'node:path', 'node:stream', 'node:timers/promises', 'node:zlib'],
      'node:worker_threads',
    ],
  },
  slack: {
    holds: ['src/slack/'],
    knows: [
      'language',
      'visible',
      'decode',
      'version',
      'words',
      'catalog',
      'redact',
      'lookup',
      'handler',
      'triage',
      'cards',
      'frame',
      'store',
      // What came of a package that somebody sent; read by the room of packages.
      'judge',
      'package',
    ],
    packages: [
      '@slack/bolt',
      '@slack/types',
      '@slack/web-api',
      'zod',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:module',
      'node:os',
      'node:path',
      'node:stream',
      'node:stream/promises',
      'node:timers/promises',
      'node:worker_threads',
    ],
  },
  // The commands of whoever runs the bot.
  operator: {
    holds: ['src/operator/'],
    knows: ['language', 'frame', 'store', 'slack', 'cli'],
    packages: ['@slack/bolt', '@slack/web-api', 'zod', 'node:crypto', 'node:util'],
  },
  cli: {
    holds: ['src/cli/'],
    knows: [
      'language',
      'decode',
      'rising',
      'version',
      'words',
      'catalog',
      'redact',
      'lookup',
      'judge',
      'handler',
      'package',
      'cards',
    ],
    packages: [
      ...['string-width', 'yaml'],
      ...['node:fs', 'node:fs/promises', 'node:module', 'node:path', 'node:stream/consumers', 'node:util'],
    ],
  },
  // Drawn in a browser; listed first, as it lies in the room of the workspace.
  page: { holds: ['src/workspace/page/'], knows: ['workspace'], packages: ['react', 'react-dom'] },
  // Slack's own side. It takes nothing from the bot, so that it cannot share the bot's mistakes.
  workspace: {
    holds: ['src/workspace/'],
    // How the page and its server understand each other.
    knows: ['page'],
    packages: [
      'esbuild',
      'ws',
      'zod',
      'yaml',
      ...[
        'node:buffer',
        'node:child_process',
        'node:crypto',
        'node:fs',
        'node:fs/promises',
        'node:http',
        'node:path',
      ],
      ...[
        'node:os',
        'node:readline',
        'node:stream',
        'node:stream/consumers',
        'node:timers/promises',
        'node:url',
        'node:util',
      ],
    ],
  },
  bot: {
    holds: [
      'src/main.ts',
      'src/scf-bot.ts',
      'src/bot.ts',
      'src/lazy-store.ts',
      'src/housekeeping.ts',
      'src/npm-shell.ts',
      'src/watched.ts',
    ],
    knows: ['language', 'version', 'frame', 'store', 'slack', 'cli', 'operator', 'workspace'],
    packages: ['node:child_process', 'node:module', 'node:timers/promises'],
  },
}

const core: readonly RoomName[] = [
  ...([
    'language',
    'visible',
    'decode',
    'present',
    'rising',
    'words',
    'catalog',
    'causes',
    'redact',
    'lookup',
  ] as const),
  ...(['judge', 'handler', 'triage', 'cards'] as const),
]

const files = sourceFiles()
const imports = new Map<string, readonly Import[]>(files.map((file) => [file, importsOf(file)]))
const roomNames = Object.keys(rooms) as RoomName[]

function roomOf(file: string): RoomName | undefined {
  return roomNames.find((name) =>
    rooms[name].holds.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)),
  )
}

/** `@slack/bolt` of `@slack/bolt/dist/App.js`; Node's own modules are as written. */
function packageOf(target: string): string {
  if (target.startsWith('node:')) return target
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

function filesIn(name: RoomName): readonly string[] {
  return files.filter((file) => roomOf(file) === name)
}

/** What a module needs in the end, at run time or, with types, to be understood; itself included. */
function reachOf(file: string, { withTypes = false, withLate = true } = {}): ReadonlySet<string> {
  const reached = new Set([file])
  // A set's loop also visits what is added on the way.
  for (const next of reached) {
    for (const { target, isType, isLate } of imports.get(next) ?? [])
      if ((withTypes || !isType) && (withLate || !isLate)) reached.add(target)
  }
  return reached
}

it('every module lives in one of the rooms', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
})

describe('a room imports only from rooms and packages it may know:', () => {
  it.each(roomNames)('%s', (name) => {
    const { knows, packages } = rooms[name]
    const wrong = filesIn(name).flatMap((file) =>
      (imports.get(file) ?? [])
        .map(({ target }) => target)
        .filter((target) => {
          if (!target.startsWith('src/')) return !packages.includes(packageOf(target))
          const room = roomOf(target)
          return room === undefined || (room !== name && !knows.includes(room))
        })
        .map((target) => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('and the map lists no package that nobody in the room imports', () => {
    const idle = roomNames.flatMap((name) => {
      const used = new Set(
        filesIn(name).flatMap((file) => imports.get(file)?.map(({ target }) => packageOf(target)) ?? []),
      )
      return rooms[name].packages.filter((each) => !used.has(each)).map((each) => `${name}: ${each}`)
    })
    expect(idle).toEqual([])
  })
})

/** Large rooms are layers: each folder or file knows only those below it. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'src/slack/': [
    ...[
      'app.ts',
      'serve-features.ts',
      'features.ts',
      'features/',
      'interacting/',
      'surface.ts',
      'services.ts',
    ],
    ...['replying/', 'drawing/', 'reading/', 'looking/', 'intake/', 'words.ts'],
  ],
  'src/workspace/': [
    ...['local/', 'slack.ts', 'early-server.ts', 'people/', 'web-api/'],
    ...['page/', 'delivery/', 'limits/', 'state/'],
  ],
}

describe.each(Object.entries(layers))('in %s', (room, order) => {
  const layerOf = (file: string) =>
    order.findIndex((layer) => (layer.endsWith('/') ? file.startsWith(room + layer) : file === room + layer))
  const inside = files.filter((file) => file.startsWith(room))

  it('every file belongs to a layer', () => {
    expect(inside.filter((file) => layerOf(file) < 0)).toEqual([])
  })

  it('no layer knows one above it', () => {
    const upwards = inside.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter(({ target }) => target.startsWith(room) && layerOf(target) < layerOf(file))
        .map(({ target }) => `${file} imports ${target}`),
    )
    expect(upwards).toEqual([])
  })
})

describe('followed to the end,', () => {
  const reached = (names: readonly RoomName[]) =>
    [...new Set(names.flatMap(filesIn).flatMap((file) => [...reachOf(file)]))].toSorted()
  const roomsOf = (paths: readonly string[]) =>
    new Set(paths.filter((path) => path.startsWith('src/')).map(roomOf))

  it('the core needs nothing but itself and a few packages that run in a browser', () => {
    const needed = reached(core)
    expect(needed.filter((path) => !path.startsWith('src/'))).toEqual([
      ...['@lezer/javascript', '@lezer/php', '@lezer/python', 'fastest-levenshtein', 'zod'],
    ])
    expect([...roomsOf(needed)].toSorted()).toEqual(core.toSorted())
  })

  it('the commands need nothing of Slack, the database or the server', () => {
    const allowed: readonly (RoomName | undefined)[] = [...core, 'version', 'cli', 'package']
    expect([...roomsOf(reached(['cli']))].filter((name) => !allowed.includes(name))).toEqual([])
  })

  it('the bot does not need the local workspace, and runs without it', () => {
    expect(roomsOf([...reachOf('src/bot.ts')])).not.toContain('workspace')
  })

  it('the bot is ready before it has loaded what it knows of errors, its features and the database', () => {
    const atStart = [...reachOf('src/bot.ts', { withLate: false })]
    expect(roomsOf(atStart)).toEqual(new Set(['bot', 'frame', 'version', 'slack']))
    const slack = atStart.filter((path) => path.startsWith('src/slack/'))
    expect(slack.filter((path) => !path.startsWith('src/slack/intake/'))).toEqual(['src/slack/app.ts'])
    expect(atStart.filter((path) => ['kysely', 'pg', 'yauzl'].includes(packageOf(path)))).toEqual([])
  })

  it('a text that is looked up loads no parser, no schema and no sentence of the management API', () => {
    const needed = [...reachOf('src/lookup/lookup.ts', { withLate: false })]
    const late = ['@lezer/javascript', '@lezer/php', '@lezer/python', 'zod']
    expect(needed.filter((path) => late.includes(packageOf(path)))).toEqual([])
    expect(needed.filter((path) => path.startsWith('src/catalog/api/families/'))).toEqual([])
  })

  it('no module needs itself, not even for a type', () => {
    const circles = files.filter((file) =>
      (imports.get(file) ?? []).some(({ target }) => reachOf(target, { withTypes: true }).has(file)),
    )
    expect(circles).toEqual([])
  })
})

it('the core knows no clock, no chance, no process and no network', () => {
  const outside = new Set([
    ...['process', 'Buffer', 'console', 'globalThis', 'Date', 'performance', 'random', 'crypto'],
    ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ])
  const known: string[] = []
  for (const file of core.flatMap(filesIn)) {
    // A time that is given can be written down without looking at a clock.
    const given = new Set<number>()
    new Visitor({
      NewExpression({ callee, arguments: values }) {
        if (values.length > 0) given.add(callee.start)
      },
      Identifier({ name, start }) {
        if (outside.has(name) && !(name === 'Date' && given.has(start))) known.push(`${file} says ${name}`)
      },
    }).visit(parse(file).program)
  }
  expect(known).toEqual([])
})

/** Read as a whole, line by line against each other; splitting it would hide what is compared. */
const tables = [
  ...['src/handler/problems.ts', 'src/handler/package/problems.ts'],
  ...['src/catalog/api/actions.ts', 'src/catalog/metrics.ts'],
  ...['src/lookup/rules/numbers.ts', 'src/lookup/rules/phrases.ts'],
  ...['src/lookup/vocabulary/namings.ts', 'src/lookup/vocabulary/notations.ts'],
]
/** A folder of files of one form, each on its own. */
const collections = ['src/catalog/codes', 'src/catalog/api/families', 'src/causes/known']

it('a module has at most 200 lines, unless it is one table', () => {
  const long = files
    .filter((file) => !collections.includes(dirname(file)) && !tables.includes(file))
    .map((file) => ({ file, lines: sourceOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 200)
  expect(long).toEqual([])
})

it('a folder has at most 20 modules, unless they are of one form', () => {
  const folders = Map.groupBy(files, (file) => dirname(file))
  const full = [...folders].filter(([folder, { length }]) => length > 20 && !collections.includes(folder))
  expect(full.map(([folder, { length }]) => `${folder}: ${length}`)).toEqual([])
})
