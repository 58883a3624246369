import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const others = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Whether this process is root's: installing needs no sudo, and Chromium's sandbox does not work. */
export const isRoot = process.getuid?.() === 0

/** The program of this system's Chromium. Where there is none it is installed if that needs nobody's password. */
export async function chromiumPath(): Promise<string> {
  const { CHROMIUM: given } = process.env
  if (given) {
    if (isProgram(given)) return given
    throw new Error(`CHROMIUM=${given} is no program that can be run.`)
  }
  const there = installed()
  if (there !== undefined) return there
  const problem = await install()
  const found = installed()
  if (found !== undefined) return found
  throw new Error(
    `The browser tests need Chromium: install the package "chromium", or name a Chrome or Chromium in CHROMIUM${problem}.`,
  )
}

function installed(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...others].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// Test files run side by side: one installs, the others wait for it and find it done.
const script = `command -v chromium || {
  apt-get update -qq &&
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
}`

/** Installs Debian's package; gives why it could not, for the end of a sentence. */
async function install(): Promise<string> {
  if (!isProgram('/usr/bin/apt-get')) return ''
  const command = ['flock', '/tmp/scf-bot-chromium.lock', 'sh', '-c', script]
  const [program = '', ...args] = isRoot ? command : ['sudo', '-n', ...command]
  try {
    await run(program, args, { timeout: 600_000 })
    return ''
  } catch (error) {
    const said = error instanceof Object && 'stderr' in error ? String(error.stderr).trim() : ''
    return ` (apt-get: ${said.split('\n').at(-1) || 'it failed'})`
  }
}
