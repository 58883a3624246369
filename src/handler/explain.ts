import type { Bilingual } from '../language.ts'
import type { Assessment } from './assess.ts'
import type { Finding } from './finding.ts'
import { severityOf } from './judge.ts'
import { isHalf, problems } from './problems.ts'
import { quote } from './quote.ts'
import type { Family } from './runtimes.ts'
import type { Problem } from './verdict.ts'

type Context = {
  readonly assessment: Assessment
  readonly runtime: { readonly name: string; readonly family: Family } | undefined
}

/** The findings in words, errors first. */
export function explain(findings: readonly Finding[], context: Context): readonly Problem[] {
  const told = findings.map((finding) => ({
    id: finding.id,
    severity: severityOf(finding),
    message: sentence(finding, context),
  }))
  const ofSeverity = (wanted: Problem['severity']) => told.filter(({ severity }) => severity === wanted)
  return [...ofSeverity('error'), ...ofSeverity('warning')]
}

function sentence(finding: Finding, context: Context): Bilingual {
  return problems[finding.id].sentence({
    found: quote(finding.found),
    right: quote(finding.right ?? example(finding, context)),
    runtime: context.runtime?.name ?? (context.assessment.format === 'three-segment' ? 'Java' : 'SCF'),
  })
}

/** The very handler with the missing part added, or else the usual one of the runtime. */
function example({ id }: Finding, { assessment, runtime }: Context): string {
  const own = isHalf(id) ? assessment.corrected : undefined
  const usual = assessment.format === 'three-segment' ? 'example.Hello::mainHandler' : 'index.main_handler'
  return own ?? runtime?.family.defaultHandler ?? usual
}
