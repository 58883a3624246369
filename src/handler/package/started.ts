import type { Contents, View } from './contents.ts'
import { fileKindOf, headerBytes } from './executable.ts'
import type { Finding } from './finding.ts'
import { judgeGo } from './judge-go.ts'
import { judgeStartFile } from './judge-start-file.ts'
import { rankOf } from './likely.ts'
import { packageProblems } from './problems.ts'

/** Handlers that are files which the platform starts, and why others of the package are none. */
export type Started = { readonly names: readonly string[]; readonly findings: readonly Finding[] }

/** What a Web function or a custom runtime starts with, if it can be started. */
export async function startFileOf(
  contents: Contents,
  kind: 'Web function' | 'Custom Runtime',
): Promise<Started> {
  const { entryFile, findings } = await judgeStartFile(contents, kind)
  if (entryFile === undefined || findings.some(isError)) return { names: [], findings }
  return { names: [entryFile], findings: [] }
}

const mostFiles = 30

/** The programs at the top of a package for Go that can be started, the likeliest first. */
export async function goBinaries(
  { contents, rootFiles }: View,
  question: { readonly runtime: string; readonly isVersionKnown: boolean },
): Promise<Started> {
  const names: string[] = []
  const findings: Finding[] = []
  for (const file of rootFiles.filter((each) => !each.includes('.')).slice(0, mostFiles)) {
    const head = await contents.head(file, headerBytes)
    if (head.kind !== 'bytes' || !programs.has(fileKindOf(head.bytes).kind)) continue
    const judged = await judgeGo({ contents, parts: { file }, ...question })
    const errors = judged.findings.filter(isError)
    if (errors.length === 0) names.push(file)
    findings.push(...errors)
  }
  return { names: names.toSorted((one, other) => rankOf(one) - rankOf(other)), findings }
}

const programs: ReadonlySet<string> = new Set(['elf', 'mach-o', 'windows'])

function isError({ id, severity = packageProblems[id].severity }: Finding): boolean {
  return severity === 'error'
}
