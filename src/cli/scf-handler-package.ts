import type { Card } from '../cards/card.ts'
import { candidatesCard, packageCard } from '../cards/package-verdict.ts'
import type { Candidates } from '../handler/package/candidates.ts'
import type { PackageVerdict } from '../handler/package/check-package.ts'
import type { Bilingual, Language } from '../language.ts'
import { checkPackageAt, findCandidatesAt } from '../package/check.ts'
import { redact } from '../redact.ts'
import { lookOf, printCard } from './print.ts'
import type { Terminal } from './terminal.ts'

type Output = Pick<Terminal, 'stdout' | 'stderr'>

type Request = {
  readonly path: string
  /** Without it the package tells which ones it has. */
  readonly handler: string | undefined
  readonly runtime: string | undefined
  readonly json: boolean
  readonly language: Language
}

/** Answers what is asked of a package, and gives the exit code. */
export async function answerWithPackage(request: Request, { stdout, stderr }: Output): Promise<number> {
  const { path, handler, json, language } = request
  const runtime = request.runtime && redact(request.runtime).text
  const print = (card: () => Card, data: () => object) =>
    stdout.write(json ? jsonOf(data()) : printCard(card(), lookOf(stdout)))
  const refused = (why: Bilingual): number => {
    stderr.write(`${why[language].replaceAll('`', '')}\n`)
    return 2
  }
  if (handler === undefined) {
    const found = await findCandidatesAt({ path, runtime })
    if ('kind' in found) return refused(found.message)
    print(
      () => candidatesCard(found, language),
      () => candidatesJson(found, language),
    )
    return found.candidates.length > 0 ? 0 : 1
  }
  const verdict = await checkPackageAt({ path, handler, runtime })
  if (verdict.kind !== 'verdict') return refused(verdict.message)
  print(
    () => packageCard(verdict, language),
    () => verdictJson(verdict, language),
  )
  return verdict.valid ? 0 : 1
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The contract's keys in the contract's order; a key without a value is left out. */
function verdictJson(verdict: PackageVerdict, language: Language): object {
  const { handler, runtime, valid, format, parts, suggestion, runtimes } = verdict
  const problems = inLanguage(verdict.problems, language)
  const answer = { handler, runtime, valid, format, parts, problems, suggestion, package: verdict.package }
  return runtime === undefined ? { ...answer, runtimes } : answer
}

function candidatesJson({ candidates, runtime, problems }: Candidates, language: Language): object {
  const told = problems.length > 0 ? { problems: inLanguage(problems, language) } : {}
  return { candidates, runtime, ...told }
}

function inLanguage(problems: PackageVerdict['problems'], language: Language): readonly object[] {
  return problems.map(({ id, severity, message }) => ({ id, severity, message: message[language] }))
}
