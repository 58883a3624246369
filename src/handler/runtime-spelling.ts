import { distance } from 'fastest-levenshtein'
import { type Family, type Runtime, runtimes } from './runtimes.ts'

export type FoundRuntime =
  | { readonly kind: 'runtime'; readonly runtime: Runtime }
  /** A family without a version, or with a version this table does not have. */
  | {
      readonly kind: 'family'
      readonly family: Family
      readonly name: string
      /** `newer`: above all versions of the family in this table. */
      readonly version: 'open' | 'newer' | 'unknown'
    }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/** How people write each family, in lower case and without separators. */
const spellings: Readonly<Record<Family['family'], readonly string[]>> = {
  Python: ['python', 'py', 'cpython'],
  'Node.js': ['nodejs', 'node', 'js', 'javascript'],
  PHP: ['php'],
  Go: ['go', 'golang'],
  Java: ['java', 'jdk', 'openjdk', 'jre'],
  'Custom Runtime': ['customruntime', 'custom', '自定义运行时', '自定义运行环境', '自定义'],
  Image: [
    'image',
    'customimage',
    'containerimage',
    'imagefunction',
    'container',
    'docker',
    'dockerimage',
    '镜像',
    '容器镜像',
    '自定义镜像',
    '镜像函数',
    '镜像部署',
  ],
  'Web function': ['webfunction', 'web', 'httpfunction', 'web函数', 'http函数'],
}

const longestSpelling = 60

/**
 * The runtime that a spelling means: any case, width and separators, shortened versions (`py39`, `node 18`),
 * names of tools (`Golang1`). What no family fits comes back with the nearest names.
 */
export function findRuntime(spelling: string): FoundRuntime {
  const { letters, version } = takeApart(spelling)
  const family = familyOf(letters)
  const members = runtimes.filter((runtime) => runtime.family === family)
  const first = members[0]
  if (first === undefined || version === undefined)
    return { kind: 'unknown', nearest: nearestNames(spelling) }

  const matches = withVersion(members, family === 'Java' ? withoutOldPrefix(version) : version)
  const [only] = matches
  if (only !== undefined && matches.length === 1) return { kind: 'runtime', runtime: only }
  const prefix = version.length === 0 ? first.family : first.name.replace(/[\d.]{1,8}$/, '')
  return {
    kind: 'family',
    family: first,
    name: prefix + version.join('.'),
    version: matches.length > 0 ? 'open' : isNewer(version, members) ? 'newer' : 'unknown',
  }
}

/** `Node.js v16.13` → `nodejs`, `['16', '13']`. The version is `undefined` if something else stands in its place. */
function takeApart(spelling: string): { letters: string; version: readonly string[] | undefined } {
  const text = plain(spelling)
  const digit = text.search(/\d/)
  const end = digit < 0 ? text.length : digit
  const letters = text.slice(0, end).replace(/[\s._/-]/g, '')
  return { letters, version: spelling.length > longestSpelling ? undefined : versionOf(text.slice(end)) }
}

function plain(spelling: string): string {
  return (
    spelling
      .slice(0, longestSpelling)
      .normalize('NFKC')
      .toLowerCase()
      // The API's page writes Php7(7.2版本), tools of old Nodejs8.9-service.
      .replace(/\([\d.]{1,8} ?版本\)$/, '')
      .replace(/[\p{Cf}"'`“”()[\],;]/gu, '')
      .trim()
      .replace(/^-{0,2}(?:runtime|运行环境)[\s:=]{1,4}/u, '')
      .replace(/(?<=\d)-service$/, '')
  )
}

function versionOf(text: string): readonly string[] | undefined {
  const steps = text.split(/[\s._-]/).filter((step) => step !== '')
  const last = steps.at(-1)
  if (last === 'x' || last === '*' || last === 'lts') steps.pop()
  return steps.every((step) => /^\d{1,4}$/.test(step)) ? steps : undefined
}

function familyOf(letters: string): Family['family'] | undefined {
  const withoutMark = letters.replace(/(?:version|ver|v|版本)$/, '')
  return runtimes.find(({ family }) =>
    spellings[family].some((name) => name === letters || name === withoutMark),
  )?.family
}

/** Java 8 calls itself 1.8. */
function withoutOldPrefix(version: readonly string[]): readonly string[] {
  return version.length > 1 && version[0] === '1' ? version.slice(1) : version
}

function withVersion(members: readonly Runtime[], version: readonly string[]): readonly Runtime[] {
  const named = members.filter((runtime) => digitsOf(runtime.name).join('.') === version.join('.'))
  if (named.length > 0) return named
  const near = members.filter((runtime) => agree(fullVersion(runtime), version))
  if (near.length > 0) return near
  return members.filter((runtime) => version.length === 1 && fullVersion(runtime).join('') === version[0])
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  return one.slice(0, other.length).every((step, index) => step === other[index])
}

/** The platform adds versions: one above all of its family may well be there. */
function isNewer(version: readonly string[], members: readonly Runtime[]): boolean {
  return members.every((runtime) => compareVersions(version, fullVersion(runtime)) > 0)
}

function compareVersions(one: readonly string[], other: readonly string[]): number {
  const differences = one.map((step, index) => Number(step) - Number(other[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

/** `Php7` is PHP 7.2, so that 7.3 is not taken for it. */
function fullVersion(runtime: Runtime): readonly string[] {
  return runtime.name === 'Php7' ? ['7', '2'] : digitsOf(runtime.name)
}

function digitsOf(name: string): readonly string[] {
  return name.match(/\d{1,4}/g) ?? []
}

function nearestNames(spelling: string): readonly string[] {
  const text = plain(spelling).replace(/[\s_-]/g, '')
  const ranked = runtimes
    .map(({ name }) => ({ name, steps: distance(text, name.toLowerCase()) }))
    .sort((one, other) => one.steps - other.steps)
  const close = ranked.filter(({ steps }) => steps <= text.length / 2).slice(0, 3)
  return close.length > 0 ? close.map(({ name }) => name) : oneOfEach()
}

/** The newest name of each family, for a spelling that is near to nothing. */
function oneOfEach(): readonly string[] {
  const newest = new Map(runtimes.map(({ family, name }) => [family, name]))
  return [...newest.values()]
}
