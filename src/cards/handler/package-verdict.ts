import type { Candidates } from '../../handler/package/candidates.ts'
import type { PackageVerdict } from '../../handler/package/check-package.ts'
import { problems as formProblems } from '../../handler/problems.ts'
import type { Bilingual, Language } from '../../language.ts'
import type { Card, CardBlock, Line } from '../card.ts'

/** The answer to "is this handler right for this package". */
export function packageCard(verdict: PackageVerdict, language: Language): Card {
  const told = (wanted: 'error' | 'warning') =>
    verdict.problems.filter(({ severity }) => severity === wanted).map(({ message }) => message)
  return {
    headline: headline(verdict, language),
    blocks: [
      text(words.handler[language], [{ code: verdict.handler.slice(0, longestShown).toWellFormed() }]),
      ...packageBlock(verdict, language),
      ...list(words.problems[language], told('error'), language),
      ...list(words.warnings[language], told('warning'), language),
      ...(verdict.suggestion === undefined
        ? []
        : [text(words.suggestion[language], [{ code: verdict.suggestion }])]),
      { kind: 'note', line: [words.read[language]] },
    ],
  }
}

/** The handlers that a package could have. */
export function candidatesCard({ candidates, runtime, problems }: Candidates, language: Language): Card {
  const messages = problems.map(({ message }) => message)
  return {
    headline: words.candidates(candidates.length > 0, runtime)[language],
    blocks: [
      ...(candidates.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              title: words.likeliest[language],
              ordered: false,
              items: candidates.map((code) => [{ code }]),
            },
          ]),
      ...list(words.problems[language], messages, language),
    ],
  }
}

const longestShown = 80
const mostFunctions = 8

function headline({ valid, runtime, problems }: PackageVerdict, language: Language): string {
  const [first] = problems
  const title = first === undefined ? undefined : titleOf(first)[language]
  return words.headlines[valid ? 'valid' : 'invalid'](runtime, title)[language]
}

function titleOf(problem: PackageVerdict['problems'][number]): Bilingual {
  return 'title' in problem ? problem.title : formProblems[problem.id].title
}

function packageBlock(verdict: PackageVerdict, language: Language): CardBlock[] {
  const { entryFile, functions, root } = verdict.package
  if (entryFile === undefined) return []
  const names = functions
    .slice(0, mostFunctions)
    .flatMap((code, index) => (index === 0 ? [{ code }] : [' ', { code }]))
  return [
    text(words.entryFile[language], [{ code: root + entryFile }]),
    ...(names.length === 0 ? [] : [text(words.functions[language], names)]),
  ]
}

function list(title: string, messages: readonly Bilingual[], language: Language): CardBlock[] {
  if (messages.length === 0) return []
  return [
    { kind: 'list', title, ordered: false, items: messages.map((message) => lineOf(message[language])) },
  ]
}

function text(title: string, line: Line): CardBlock {
  return { kind: 'text', title, line }
}

/** What stands between code marks comes from the user or the package. */
function lineOf(message: string): Line {
  const pieces = message.split('`').map((piece, index) => (index % 2 === 0 ? piece : { code: piece }))
  return pieces.filter((piece) => piece !== '')
}

const words = {
  handler: { en: 'Handler:', zh: '执行方法：' },
  entryFile: { en: 'Entry file:', zh: '入口文件：' },
  functions: { en: 'In it:', zh: '其中有：' },
  problems: { en: 'What is wrong', zh: '问题' },
  warnings: { en: 'Worth knowing', zh: '请留意' },
  suggestion: { en: 'Write instead:', zh: '应写成：' },
  likeliest: { en: 'Handlers, the likeliest first', zh: '可用的执行方法（可能性从高到低）' },
  read: {
    en: 'The package was read, not run.',
    zh: '只读取了代码包，没有运行其中的任何内容。',
  },
  headlines: {
    valid: (runtime: string | undefined, note: string | undefined): Bilingual => ({
      en: `Handler and package: fit${runtime ? ` for ${runtime}` : ''}${note ? `; note: ${note}` : ''}`,
      zh: `执行方法与代码包：${runtime ? `在 ${runtime} 上` : ''}相符${note ? `（请留意：${note}）` : ''}`,
    }),
    invalid: (runtime: string | undefined, why: string | undefined): Bilingual => ({
      en: `Handler and package: do not fit${runtime ? ` for ${runtime}` : ''} (${why})`,
      zh: `执行方法与代码包：${runtime ? `在 ${runtime} 上` : ''}不相符（${why}）`,
    }),
  },
  candidates: (hasSome: boolean, runtime: string | undefined): Bilingual => ({
    en: `${hasSome ? 'Handlers that fit the package' : 'No handler found in the package'}${runtime ? ` (${runtime})` : ''}`,
    zh: `${hasSome ? '与代码包相符的执行方法' : '没有在代码包里找到执行方法'}${runtime ? `（${runtime}）` : ''}`,
  }),
} as const
