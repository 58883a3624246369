import { findEntry, unread } from '../entry-file.ts'
import type { Finding } from '../finding.ts'
import { functionMissing, mentions } from '../function-missing.ts'
import { type Judgement, nothingFound, type Question } from '../judgement.ts'
import type { PhpFile } from './functions.ts'
import { PhpPackage } from './names.ts'

/** Holds `file.function` against a package for PHP. */
export async function judgePhp({ contents, parts }: Question): Promise<Judgement> {
  const { file, function: name } = parts
  if (file === undefined) return nothingFound([])
  const path = `${file}.php`
  const entry = findEntry(contents, path, [`${file}.phar`])
  if (entry.kind === 'absent') return nothingFound(entry.findings)

  const source = new PhpPackage(entry.view)
  const read = await source.file(path)
  const judged: readonly Finding[] =
    read === undefined
      ? unread(entry, path)
      : name === undefined
        ? []
        : judgeName(name, path, read, await source.find(name, path))
  return {
    entryFile: path,
    functions: read?.functions ?? [],
    root: entry.view.root,
    findings: [...entry.findings, ...judged],
  }
}

function judgeName(
  name: string,
  path: string,
  file: PhpFile,
  found: 'defined' | 'missing' | 'unknown',
): readonly Finding[] {
  if (found === 'defined') return []
  if (found === 'unknown') return [{ id: 'package-undecidable', reason: 'open', subject: path, other: name }]
  const isMethod = file.methods.includes(name)
  const isText = mentions(file.text, name) && !file.words.has(name)
  const how = isMethod ? 'inside' : isText ? 'in-text' : undefined
  return [functionMissing({ file: path, name, functions: file.functions, how })]
}
