import type { Contents } from './contents.ts'
import { type Entry, findEntry, unread } from './entry-file.ts'
import { fileKindOf, headerBytes } from './executable.ts'
import type { Finding } from './finding.ts'
import { type Judgement, nothingFound } from './judgement.ts'
import { judgeScriptLines } from './start-script.ts'

const id = 'package-start-file'
/** A start script is short; what follows is hardly one. */
const longestScript = 64 * 1024

/**
 * Holds a package against what a Web function or a custom runtime starts with. A custom runtime of the older
 * kind calls its file `bootstrap`.
 */
export async function judgeStartFile(
  contents: Contents,
  kind: 'Web function' | 'Custom Runtime',
): Promise<Judgement> {
  const names = kind === 'Custom Runtime' ? ['bootstrap', 'scf_bootstrap'] : ['scf_bootstrap']
  const name = names.find((each) => findEntry(contents, each).kind === 'found')
  if (name === undefined) return nothingFound([missing(contents, kind)])
  const entry = findEntry(contents, name)
  if (entry.kind === 'absent') return nothingFound(entry.findings)
  const path = entry.view.root + name
  return {
    entryFile: name,
    functions: [],
    root: entry.view.root,
    findings: [
      ...entry.findings,
      ...judgeMode(contents, path, name),
      ...(await judgeContent(contents, entry, name)),
    ],
  }
}

/** A start command in the console stands in for a file that is not there, but not for one of another name. */
function missing(contents: Contents, kind: 'Web function' | 'Custom Runtime'): Finding {
  const subject = 'scf_bootstrap'
  const paths = [...contents.files.keys()].filter((path) => !path.includes('node_modules/'))
  const near =
    paths.find((path) => /^(?:.{1,200}\/)?scf_?bootstrap(?:\.sh|\.txt)?$/i.test(path)) ??
    paths.find((path) => /^bootstrap(?:\.sh|\.txt)?$/i.test(path))
  if (near !== undefined) return { id, reason: 'near', subject, other: near }
  if (kind === 'Web function') return { id, reason: 'missing-web', subject, severity: 'warning' }
  return { id, reason: 'missing', subject }
}

function judgeMode({ files, packedSize }: Contents, path: string, subject: string): readonly Finding[] {
  const mode = files.get(path)?.mode
  // A folder on Windows is not packed yet, so nothing is lost so far.
  if (mode === undefined) return packedSize === undefined ? [] : [{ id, reason: 'no-mode', subject }]
  const other = mode.toString(8)
  if ((mode & 0o111) === 0) return [{ id, reason: 'mode', subject, other }]
  const isAsked = mode === 0o755 || mode === 0o777
  return isAsked ? [] : [{ id, reason: 'unusual-mode', subject, other, severity: 'warning' }]
}

async function judgeContent(
  contents: Contents,
  entry: Entry & { readonly kind: 'found' },
  subject: string,
): Promise<readonly Finding[]> {
  const { root } = entry.view
  const head = await contents.head(root + subject, longestScript)
  if (head.kind !== 'bytes') return unread(entry, subject)
  const kind = fileKindOf(head.bytes.subarray(0, headerBytes))
  if (kind.kind === 'elf' && kind.forLinuxAmd64) return []
  if (kind.kind === 'elf' || kind.kind === 'mach-o' || kind.kind === 'windows') {
    return [{ id: 'package-binary', reason: 'foreign', subject }]
  }
  const text = new TextDecoder('latin1').decode(head.bytes)
  const findings = judgeScript(text, subject)
  return findings.length > 0 ? findings : judgeScriptLines(contents, { text, name: subject, root })
}

const byteOrderMark = '\u00ef\u00bb\u00bf'
const known =
  /^(?:\/usr)?\/bin\/(?:ba|da)?sh$|^\/usr\/bin\/env$|^\/var\/lang\/[\w./-]{1,100}$|^\/var\/user\/[\w./-]{1,100}$/

function judgeScript(text: string, subject: string): readonly Finding[] {
  if (text.startsWith(byteOrderMark)) return [{ id, reason: 'bom', subject }]
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  const interpreter = /^#![ \t]{0,20}(\/[^\s]{1,200})/.exec(line)?.[1]
  if (interpreter === undefined) return [{ id, reason: 'no-interpreter', subject }]
  if (line.endsWith('\r')) return [{ id, reason: 'crlf', subject }]
  return [
    ...(text.includes('\r\n') ? [{ id, reason: 'crlf-inside', subject, severity: 'warning' } as const] : []),
    ...(known.test(interpreter)
      ? []
      : [{ id, reason: 'unusual-interpreter', subject, other: interpreter, severity: 'warning' } as const]),
  ]
}
