import type { Contents } from './contents.ts'
import { findEntry } from './entry-file.ts'
import { fileKindOf, headerBytes } from './executable.ts'
import type { Finding } from './finding.ts'
import { type Judgement, nothingFound, type Question } from './judgement.ts'

/** Holds the name of a binary against a package for Go. */
export async function judgeGo({ contents, parts }: Question): Promise<Judgement> {
  const { file } = parts
  if (file === undefined) return nothingFound([])
  const entry = findEntry(contents, file)
  if (entry.kind === 'absent') return nothingFound(entry.findings)
  const { view, path } = entry
  const head = await contents.head(view.root + path, headerBytes)
  const kind = head.kind === 'bytes' ? fileKindOf(head.bytes) : undefined
  return {
    entryFile: path,
    functions: [],
    root: view.root,
    findings: [
      ...entry.findings,
      ...judgeKind(kind, path),
      ...judgeMode(contents, view.file(path)?.mode, path),
    ],
  }
}

function judgeKind(kind: ReturnType<typeof fileKindOf> | undefined, subject: string): readonly Finding[] {
  if (kind === undefined) return [{ id: 'package-undecidable', reason: 'unread', subject }]
  if (kind.kind === 'script') return [{ id: 'package-undecidable', reason: 'script', subject }]
  if (kind.kind === 'elf' && kind.forLinuxAmd64) return []
  return [{ id: 'package-binary', reason: 'foreign', subject }]
}

/** The documents have Go zipped on Windows, too, where no mode is kept; a mode that forbids it is another matter. */
function judgeMode({ packedSize }: Contents, mode: number | undefined, subject: string): readonly Finding[] {
  if (mode === undefined && packedSize === undefined) return []
  if (mode === undefined) return [{ id: 'package-binary', reason: 'no-mode', subject, severity: 'warning' }]
  if ((mode & 0o111) !== 0) return []
  return [{ id: 'package-binary', reason: 'mode', subject, other: mode.toString(8) }]
}
