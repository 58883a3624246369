import packageJson from '../package.json' with { type: 'json' }
import { type Bilingual, languageOfLocale } from '../src/language.ts'

/**
 * In front of every program that the build makes. An older Node would run some of it: `scf-bot` would do nothing and say
 * nothing, as there is no `import.meta.main`, and the bot would say that it listens, and end. A checkout brings its own.
 */
const wanted = /[\d.]+/.exec(packageJson.engines.node)?.[0] ?? ''
const { versions, env } = process

if (isOlder(versions.node, wanted)) {
  const problem: Bilingual = {
    en: `scf-bot needs Node ${wanted} or newer, and this is ${versions.node}; put a newer one first in PATH.`,
    zh: `scf-bot 需要 Node ${wanted} 或更高版本，当前是 ${versions.node}；请让 PATH 优先指向较新的版本。`,
  }
  const language = languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ?? 'en'
  process.stderr.write(`${problem[language]}\n`)
  process.exit(2)
}

function isOlder(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number)
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}
