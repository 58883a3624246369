import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import * as z from 'zod'
import { findingCard } from '../src/cards/finding.ts'
import { printCard } from '../src/cli/print.ts'
import type { Language } from '../src/language.ts'
import { lookup } from '../src/lookup/lookup.ts'
import { createMetrics } from '../src/metrics.ts'
import { settings } from '../src/settings.ts'
import { runCommand } from './support/command.ts'
import { compileCache } from './support/compile-cache.ts'
import { parse, root, sourceFiles, sourceOf } from './support/source.ts'
import { terminalPicture } from './support/terminal-picture.ts'

const pages = globSync(['README.md', 'docs/**/*.md', '.github/*.md'], { cwd: root }).toSorted()
const packageSchema = z.object({
  bin: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
const manifest = packageSchema.parse(JSON.parse(sourceOf('package.json')))

/** The fenced blocks of a page in one language. */
function blocksOf(page: string, language: string): readonly string[] {
  return [...sourceOf(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text ?? '')
}

/** What stands under a heading, down to the next one of any level. */
function sectionOf(page: string, heading: string): string {
  const [, after = ''] = sourceOf(page).split(new RegExp(`^#{2,3} ${heading}$`, 'm'))
  return after.split(/^#/m, 1)[0] ?? ''
}

/** The cells of the tables in a section, without heads. */
function rowsOf(section: string): readonly (readonly string[])[] {
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines
    .filter((line, index) => !line.startsWith('|---') && !lines[index + 1]?.startsWith('|---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

/** The names in code marks at the beginning of each row. */
const namesIn = (section: string) =>
  rowsOf(section).flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name))

type Shown = { readonly page: string; readonly command: string; readonly output: string }

/** Commands after `$ ` in `console` blocks, each with the output that follows it. */
const shown: readonly Shown[] = pages.flatMap((page) =>
  blocksOf(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = '', ...output] = text.split('\n')
        return { page, command, output: output.join('\n') }
      }),
  ),
)

/** Runs a line in a shell in which `npx NAME` is the command of that name in `package.json`, without npm's start. */
function run(command: string): string {
  const cases = Object.entries(manifest.bin).map(([name, file]) => `${name}) shift; node ${file} "$@";;`)
  const script = `npx() { case $1 in ${cases.join(' ')} esac; }\n${command}`
  const env = {
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    LANG: 'C.UTF-8',
    ...compileCache,
  }
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { cwd: root, env, encoding: 'utf8' })
  return stderr + stdout
}

describe('a command in the documents prints what stands below it:', () => {
  it.each(shown)('$page: $command', ({ command, output }) => {
    expect(run(command)).toBe(output)
  })

  it('and there are some in the README and for both commands', () => {
    expect(new Set(shown.map(({ page }) => page))).toContain('README.md')
    for (const name of Object.keys(manifest.bin)) {
      expect(shown.some(({ command }) => command.includes(`npx ${name} `))).toBe(true)
    }
  })
})

it('npx finds the commands of a checkout', () => {
  const { stdout, status } = spawnSync('npx', ['scf-error', '439'], {
    cwd: root,
    env: { ...process.env, ...compileCache, LANG: 'C.UTF-8', LC_ALL: '' },
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^439 UserProcExitError: /)
})

it.each(pages)('%s names only commands and scripts that exist', (page) => {
  const commands = blocksOf(page, 'sh').join('\n')
  const scripts = [...commands.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name ?? '')
  const bins = [...commands.matchAll(/npx ([\w-]+)/g)].map(([, name]) => name ?? '')
  expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
  expect(bins.filter((name) => manifest.bin[name] === undefined)).toEqual([])
})

it.each(pages)('%s links only to what is there', (page) => {
  const links = [...sourceOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')
  const broken = links
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => {
      const [path = '', heading] = target.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, file))) return true
      return heading !== undefined && !anchorsOf(file).includes(heading)
    })
  expect(broken).toEqual([])
})

function anchorsOf(page: string): readonly string[] {
  const headings = [...sourceOf(page).matchAll(/^#{1,4} (.+)$/gm)].map(([, text]) => text ?? '')
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}

it('the README has every setting, with its meaning and default', () => {
  const lines = Object.entries(settings).map(([name, setting]) => {
    const unset = 'default' in setting ? `\`${setting.default}\`` : ''
    return [`\`${name}\``, setting.meaning.en, unset]
  })
  expect(rowsOf(sectionOf('README.md', 'Settings'))).toEqual(lines)
})

it('every package has its line', () => {
  const names = (heading: string) => rowsOf(sectionOf('docs/dependencies.md', heading)).map(([name]) => name)
  expect(names('In production')).toEqual(Object.keys(manifest.dependencies).toSorted())
  expect(names('For development')).toEqual(Object.keys(manifest.devDependencies).toSorted())
})

describe('docs/operations.md has', () => {
  const page = 'docs/operations.md'

  it('every scope of the manifest', () => {
    const scopes = z
      .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
      .parse(parseYaml(sourceOf('manifest.yml'))).oauth_config.scopes.bot
    expect(namesIn(sectionOf(page, 'Scopes'))).toEqual(scopes)
  })

  it('every family of metrics', () => {
    const families = [
      ...createMetrics()
        .text()
        .matchAll(/^# TYPE (\S+)/gm),
    ].map(([, name]) => name ?? '')
    const section = sectionOf(page, 'Health and metrics')
    expect(namesIn(section).filter((name) => name?.startsWith('scfbot_'))).toEqual(families)
  })

  it('every field and every event of the log', () => {
    const [fields, events] = [logFields(), logEvents()]
    const documented = namesIn(sectionOf(page, 'Log'))
    expect(documented.toSorted()).toEqual([...fields, ...events].toSorted())
  })
})

function logFields(): readonly string[] {
  const names: string[] = []
  new Visitor({
    TSTypeAliasDeclaration({ id, typeAnnotation }) {
      if (id.name !== 'LogFields' || typeAnnotation.type !== 'TSTypeLiteral') return
      for (const member of typeAnnotation.members) {
        if (member.type === 'TSPropertySignature' && member.key.type === 'Identifier')
          names.push(member.key.name)
      }
    },
  }).visit(parse('src/log.ts').program)
  return names
}

/** The second argument of each call of a function named `log`. */
function logEvents(): ReadonlySet<string> {
  const events = new Set<string>()
  for (const file of sourceFiles()) {
    new Visitor({
      CallExpression({ callee, arguments: [, event] }) {
        const isLog =
          (callee.type === 'Identifier' && callee.name === 'log') ||
          (callee.type === 'MemberExpression' &&
            callee.property.type === 'Identifier' &&
            callee.property.name === 'log')
        if (isLog && event?.type === 'Literal' && typeof event.value === 'string') events.add(event.value)
      },
    }).visit(parse(file).program)
  }
  return events
}

describe('the picture in the README', () => {
  const log = [
    'ERROR RequestId: 0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}',
    'Report RequestId: 0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31 Duration:3000ms Memory:128MB MemUsage:51.5MB',
  ].join('\n')
  const inColour = (query: string, language: Language) =>
    printCard(findingCard(lookup(query), language), { width: 80, colour: true })

  const plain = (text: string) => stripVTControlCharacters(text).replace(/ +$/gm, '')

  it('is drawn from what the commands print', async () => {
    const steps = [
      { command: 'cat function.log', output: log },
      { command: 'npx scf-error < function.log', output: inColour(log, 'en') },
      { command: 'npx scf-error 439 --lang zh', output: inColour('439', 'zh') },
    ]
    const title = 'A terminal in which scf-error explains a log, and the status code 439 in Chinese'
    await expect(terminalPicture(steps, title)).toMatchFileSnapshot('../docs/card.svg')
  })

  it('differs from what they print by colours only', async () => {
    const piped = await runCommand('src/cli/scf-error.ts', [], { stdin: log })
    expect(plain(inColour(log, 'en'))).toBe(piped.stdout)
    const chinese = await runCommand('src/cli/scf-error.ts', ['439', '--lang', 'zh'])
    expect(plain(inColour('439', 'zh'))).toBe(chinese.stdout)
  })
})

it.each(pages)('%s names no file that is not there', (page) => {
  const named = [...sourceOf(page).matchAll(/(?<![\w/.])((?:src|test|docs|\.ci)\/[\w./-]*\w)/g)].map(
    ([, path]) => path ?? '',
  )
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
