import { candidatesCard, packageCard } from '../cards/handler/package-verdict.ts'
import type { Candidates } from '../handler/package/candidates.ts'
import type { Language } from '../language.ts'
import { checkPackageAt, findCandidatesAt } from '../package/check.ts'
import { redact } from '../redact.ts'
import { printAnswer, problemData, refuse, verdictData } from './handler-answer.ts'
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
export async function answerWithPackage(request: Request, output: Output): Promise<number> {
  const { path, handler, json, language } = request
  const runtime = request.runtime && redact(request.runtime).text
  if (handler === undefined) {
    const found = await findCandidatesAt({ path, runtime })
    if ('kind' in found) return refuse(found.message, language, output)
    const answer = {
      card: () => candidatesCard(found, language),
      data: () => candidatesData(found, language),
    }
    printAnswer(answer, json, output)
    return found.candidates.length > 0 ? 0 : 1
  }
  const verdict = await checkPackageAt({ path, handler, runtime })
  if (verdict.kind !== 'verdict') return refuse(verdict.message, language, output)
  const data = () => verdictData(verdict, language, { package: verdict.package })
  printAnswer({ card: () => packageCard(verdict, language), data }, json, output)
  return verdict.valid ? 0 : 1
}

function candidatesData({ candidates, runtime, problems }: Candidates, language: Language): object {
  const told = problems.length > 0 ? { problems: problemData(problems, language) } : {}
  return { candidates, runtime, ...told }
}
