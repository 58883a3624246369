import type { Contents } from './contents.ts'
import type { Finding } from './finding.ts'
import { listeningIn } from './listening.ts'
import { decodeSource } from './source.ts'

const id = 'package-start-file'

type Script = {
  readonly text: string
  /** Its name, and the folder in which it lies. */
  readonly name: string
  readonly root: string
}

/**
 * What a start script runs that may not be found, or not be reached: the documents ask for the absolute path of an
 * interpreter, and for a server on 0.0.0.0:9000. https://cloud.tencent.com/document/product/583/56126
 */
export async function judgeScriptLines(contents: Contents, script: Script): Promise<readonly Finding[]> {
  const { text, name: subject } = script
  const program = setsPath.test(text) ? undefined : command.exec(text)?.[1]
  return [
    ...(program === undefined
      ? []
      : [{ id, reason: 'no-path', subject, other: program, severity: 'warning' } as const]),
    // A custom runtime of the older kind answers no requests itself.
    ...(subject === 'scf_bootstrap' ? await judgeServer(contents, script) : []),
  ]
}

/** Programs that runtimes have in folders of their own below `/var/lang`. */
const command =
  /^[ \t]{0,40}(?:(?:exec|nohup)[ \t]{1,9}){0,2}(node(?:js)?|npm|npx|yarn|pnpm|python(?:\d(?:\.\d{1,2})?)?|php|java)(?=[ \t;&|\r]|$)/m
const setsPath = /(?<!\w)PATH=|^[ \t]{0,40}(?:source|\.|alias)[ \t]/m

async function judgeServer(contents: Contents, { text, root }: Script): Promise<readonly Finding[]> {
  const path = text
    .split(/\s+/)
    .map((word) => word.replace(/^(?:\/var\/user\/|\.\/)/, ''))
    .find((word) => /\.(?:[cm]?js|py)$/.test(word) && contents.files.has(root + word))
  if (path === undefined) return []
  const content = await contents.read(root + path, longestSource)
  const source = content.kind === 'bytes' ? decodeSource(content.bytes) : undefined
  const { host, port } = (source !== undefined && listeningIn(source, path)) || {}
  return [
    ...(host === undefined
      ? []
      : [{ id, reason: 'host', subject: path, other: host, severity: 'warning' } as const]),
    ...(port === undefined || port === 9000
      ? []
      : [{ id, reason: 'port', subject: path, other: String(port), severity: 'warning' } as const]),
  ]
}

const longestSource = 256 * 1024
