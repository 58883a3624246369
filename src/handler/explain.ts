import type { Bilingual } from '../language.ts'
import type { Assessment } from './assess.ts'
import type { Finding } from './finding.ts'
import { severityOf } from './judge.ts'
import { consequence, problems } from './problems.ts'
import { quote } from './quote.ts'
import type { Family } from './runtimes.ts'
import type { Problem } from './verdict.ts'

type Context = {
  readonly assessment: Assessment
  readonly runtime: { readonly name: string; readonly family: Family } | undefined
}

/** The findings in words, errors first; the first error says what the platform makes of it. */
export function explain(findings: readonly Finding[], context: Context): readonly Problem[] {
  const told = findings.map((finding) => ({
    id: finding.id,
    severity: severityOf(finding),
    message: sentence(finding, context),
  }))
  const [first, ...errors] = told.filter(({ severity }) => severity === 'error')
  const warnings = told.filter(({ severity }) => severity === 'warning')
  if (first === undefined) return warnings
  return [{ ...first, message: followed(first.message, consequence) }, ...errors, ...warnings]
}

function sentence(finding: Finding, context: Context): Bilingual {
  return problems[finding.id].sentence({
    found: quote(finding.found),
    right: quote(finding.right ?? example(finding, context)),
    runtime: context.runtime?.name ?? (context.assessment.format === 'three-segment' ? 'Java' : 'SCF'),
  })
}

const completed: readonly string[] = ['missing-file', 'missing-function', 'missing-class', 'missing-method']

/** The very handler with the missing part added, or else the usual one of the runtime. */
function example({ id }: Finding, { assessment, runtime }: Context): string {
  const own = completed.includes(id) ? assessment.corrected : undefined
  const usual = assessment.format === 'three-segment' ? 'example.Hello::mainHandler' : 'index.main_handler'
  return own ?? runtime?.family.defaultHandler ?? usual
}

function followed(first: Bilingual, second: Bilingual): Bilingual {
  return { en: `${first.en} ${second.en}`, zh: `${first.zh}${second.zh}` }
}
