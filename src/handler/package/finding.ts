import type { Bilingual } from '../../language.ts'
import { quote } from '../quote.ts'
import { type PackageProblemId, packageProblems } from './problems.ts'

type Reasons = { [Id in PackageProblemId]: keyof (typeof packageProblems)[Id]['sentences'] }

/** One thing noticed about a package, before it has words. */
export type Finding = {
  [Id in PackageProblemId]: {
    readonly id: Id
    readonly reason: Reasons[Id]
    readonly subject?: string
    readonly other?: string
    readonly list?: readonly string[]
    /** Only where it differs from the problem's usual severity. */
    readonly severity?: 'error' | 'warning'
  }
}[PackageProblemId]

export type PackageProblem = {
  readonly id: PackageProblemId
  readonly severity: 'error' | 'warning'
  readonly title: Bilingual
  /** The package's names stand between code marks. */
  readonly message: Bilingual
}

/** The findings in words, errors first. */
export function explainPackage(findings: readonly Finding[], runtime: string): readonly PackageProblem[] {
  const told = findings.map((finding) => explain(finding, runtime))
  const errors = told.filter(({ severity }) => severity === 'error')
  return [...errors, ...told.filter(({ severity }) => severity === 'warning')]
}

function explain(finding: Finding, runtime: string): PackageProblem {
  const { id, subject = '', other = '', list = [] } = finding
  const { severity, sentences, ...kind } = packageProblems[id]
  const titles: Readonly<Record<string, Bilingual>> = 'titles' in kind ? kind.titles : {}
  const title = titles[finding.reason] ?? kind.title
  // The type of a finding has matched the reason with the problem already.
  const say = (sentences as Readonly<Record<string, (facts: object) => Bilingual>>)[finding.reason]
  const facts = { subject: quote(subject), other: quote(other), list: enumerate(list), runtime }
  return {
    id,
    severity: finding.severity ?? severity,
    title,
    message: say?.(facts) ?? title,
  }
}

const mostNames = 5

function enumerate(names: readonly string[]): Bilingual {
  const shown = names.slice(0, mostNames).map(quote)
  const more = names.length - shown.length
  return {
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    zh: `${shown.join('、')}${more > 0 ? `等 ${names.length} 个` : ''}`,
  }
}
