import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeDebian, outside } from './debian.ts'

/** What the image is started with. */
export type Image = {
  /** The root file system. */
  readonly root: string
  readonly folder: string
  readonly user: string
  readonly env: Readonly<Record<string, string>>
  readonly command: readonly string[]
  readonly healthCheck: readonly string[]
}

type Instruction = { readonly word: string; readonly rest: string }
type Stage = { -readonly [Key in keyof Image]: Image[Key] }

/**
 * Follows the Containerfile where no registry of images can be reached: each stage begins with a root file system of
 * Debian's packages, the npm package `node` and npm, in the place of the base image that holds the same. Needs root and
 * `mmdebstrap`. `work` is an empty folder.
 */
export function buildImage(work: string): Image {
  const base = join(work, 'base')
  makeDebian(base)
  const stages = new Map<string, Stage>()
  let stage: Stage | undefined
  for (const { word, rest } of instructionsOf(readFileSync('.ci/Containerfile', 'utf8'))) {
    if (word === 'FROM') {
      const name = /(?<= AS )\w+$/.exec(rest)?.[0] ?? 'image'
      const root = join(work, name)
      execFileSync('cp', ['--archive', base, root])
      stage = { root, folder: '/', user: 'root', env: {}, command: [], healthCheck: [] }
      stages.set(name, stage)
    } else if (stage) follow(stage, { word, rest }, stages)
  }
  if (stage === undefined) throw new Error('The Containerfile has no stage.')
  return stage
}

/** One a line; a line that ends in a backslash goes on, and comments stand alone. */
function instructionsOf(text: string): readonly Instruction[] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', ...rest] = line.split(' ')
      return { word, rest: rest.join(' ').trim() }
    })
}

function follow(stage: Stage, { word, rest }: Instruction, stages: ReadonlyMap<string, Stage>): void {
  if (word === 'WORKDIR') {
    stage.folder = rest
    mkdirSync(join(stage.root, rest), { recursive: true })
  } else if (word === 'ENV') {
    const pairs = rest.split(/ +/).map((pair) => pair.split(/=(.*)/s))
    stage.env = { ...stage.env, ...Object.fromEntries(pairs) }
  } else if (word === 'USER') stage.user = rest
  else if (word === 'COPY') copy(stage, rest, stages)
  else if (word === 'RUN') runInside(stage, rest)
  else if (word === 'CMD') stage.command = JSON.parse(rest)
  else if (word === 'HEALTHCHECK') stage.healthCheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4))
  else if (!['VOLUME', 'EXPOSE'].includes(word)) throw new Error(`${word} is not followed here.`)
}

function copy(stage: Stage, rest: string, stages: ReadonlyMap<string, Stage>): void {
  const words = rest.split(/ +/)
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined
  const target = join(stage.root, stage.folder, words.pop() ?? '')
  const source = from === undefined ? '.' : (stages.get(from)?.root ?? '')
  const isFolder = target.endsWith('/') || words.length > 1
  for (const word of words) {
    const path = join(source, word)
    const isWhole = statSync(path).isDirectory() || !isFolder
    cpSync(path, isWhole ? target : join(target, basename(word)), { recursive: true })
  }
}

/** As the stage's user, in its folder, with a `/dev` and a `/proc`. */
function runInside({ root, folder, user, env }: Stage, command: string): void {
  const inside = `cd ${folder} && ${command}`
  const mounts = `mount --rbind /dev ${root}/dev && mount -t proc proc ${root}/proc`
  execFileSync(
    'unshare',
    ['--mount', 'sh', '-c', `${mounts} && exec chroot --userspec=${user} ${root} sh -c "$0"`, inside],
    {
      env: { ...outside(), ...env, HOME: user === 'root' ? '/root' : `/home/${user}` },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
}
