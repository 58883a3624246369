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
  | 'words'
  | 'catalog'
  | 'redact'
  | 'lookup'
  | 'handler'
  | 'triage'
  | 'cards'
  | 'frame'
  | 'store'
  | 'slack'
  | 'cli'
  | 'page'
  | 'workspace'
  | 'bot'

/** The map of the house; `docs/architecture.md` draws it. */
const rooms: Readonly<Record<RoomName, Room>> = {
  language: { holds: ['src/language.ts'], knows: [], packages: [] },
  words: { holds: ['src/words.ts'], knows: ['language', 'catalog'], packages: [] },
  catalog: { holds: ['src/catalog/'], knows: ['language'], packages: ['zod'] },
  redact: { holds: ['src/redact.ts', 'src/secrets/'], knows: ['language'], packages: [] },
  lookup: {
    holds: ['src/lookup/'],
    knows: ['language', 'catalog', 'redact', 'handler'],
    packages: ['fastest-levenshtein'],
  },
  handler: { holds: ['src/handler/'], knows: ['language'], packages: ['fastest-levenshtein'] },
  triage: { holds: ['src/triage/'], knows: ['lookup'], packages: [] },
  cards: {
    holds: ['src/cards/'],
    knows: ['language', 'words', 'catalog', 'redact', 'lookup', 'handler', 'triage'],
    packages: [],
  },
  frame: {
    holds: [
      'src/config.ts',
      'src/database-url.ts',
      'src/settings.ts',
      'src/error-code.ts',
      'src/log.ts',
      'src/metrics.ts',
      'src/running.ts',
      'src/start-problem.ts',
      'src/http.ts',
      'src/request-body.ts',
      'src/health.ts',
    ],
    knows: ['language'],
    packages: ['zod', 'node:http'],
  },
  store: {
    holds: ['src/store/'],
    knows: ['language', 'frame', 'triage'],
    packages: ['kysely', 'pg', 'zod', 'node:fs', 'node:path', 'node:sqlite', 'node:timers/promises'],
  },
  slack: {
    holds: ['src/slack/'],
    knows: [
      'language',
      'words',
      'catalog',
      'redact',
      'lookup',
      'handler',
      'triage',
      'cards',
      'frame',
      'store',
    ],
    packages: [
      '@slack/bolt',
      '@slack/types',
      '@slack/web-api',
      'zod',
      'node:crypto',
      'node:http',
      'node:module',
      'node:timers/promises',
    ],
  },
  cli: {
    holds: ['src/cli/'],
    knows: ['language', 'words', 'catalog', 'redact', 'lookup', 'handler', 'cards'],
    packages: ['string-width', 'yaml', 'node:fs', 'node:stream/consumers', 'node:util'],
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
      ...['node:child_process', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:http', 'node:path'],
      ...['node:readline', 'node:stream', 'node:stream/consumers', 'node:url', 'node:util'],
    ],
  },
  bot: {
    holds: ['src/main.ts', 'src/bot.ts', 'src/housekeeping.ts', 'src/watched.ts'],
    knows: ['language', 'frame', 'store', 'slack', 'cli', 'workspace'],
    packages: ['node:child_process', 'node:module', 'node:timers/promises'],
  },
}

const core: readonly RoomName[] = [
  ...(['language', 'words', 'catalog', 'redact', 'lookup', 'handler', 'triage', 'cards'] as const),
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
function reachOf(file: string, { withTypes = false } = {}): ReadonlySet<string> {
  const reached = new Set([file])
  // A set's loop also visits what is added on the way.
  for (const next of reached) {
    for (const { target, isType } of imports.get(next) ?? []) if (withTypes || !isType) reached.add(target)
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

describe('followed to the end,', () => {
  const reached = (names: readonly RoomName[]) =>
    [...new Set(names.flatMap(filesIn).flatMap((file) => [...reachOf(file)]))].toSorted()
  const roomsOf = (paths: readonly string[]) =>
    new Set(paths.filter((path) => path.startsWith('src/')).map(roomOf))

  it('the core needs nothing but itself and two packages that run in a browser', () => {
    const needed = reached(core)
    expect(needed.filter((path) => !path.startsWith('src/'))).toEqual(['fastest-levenshtein', 'zod'])
    expect([...roomsOf(needed)].toSorted()).toEqual(core.toSorted())
  })

  it('the commands need nothing of Slack, the database or the server', () => {
    expect(
      [...roomsOf(reached(['cli']))].filter((name) => name !== 'cli' && !core.includes(name ?? 'bot')),
    ).toEqual([])
  })

  it('the bot does not need the local workspace, and runs without it', () => {
    expect(roomsOf([...reachOf('src/bot.ts')])).not.toContain('workspace')
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

describe('a module', () => {
  /** Read as a whole, line by line against each other; splitting it would hide what is compared. */
  const tables = ['src/handler/problems.ts', 'src/catalog/api/actions.ts']

  it('has at most 250 lines, unless it is one table', () => {
    const long = files
      .filter((file) => !file.startsWith('src/catalog/codes/') && !tables.includes(file))
      .map((file) => ({ file, lines: sourceOf(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })
})
