import type { Input } from '../input.ts'
import { runtimeIn } from './details.ts'

/** A handler that a text names or lets one conclude, to be checked. */
export type HandlerHint = { readonly handler: string; readonly runtime?: string }

const identifier = '[A-Za-z_][\\w$-]{0,59}'

/** Each gives the handler from its groups; the runtime is the one whose loader prints so. */
export const handlerPatterns: readonly {
  readonly pattern: RegExp
  readonly runtime?: string
  readonly join?: string
}[] = [
  // A configuration, or what somebody says of it: "Handler": "index.main_handler", handler: index.main_handler, the
  // handler is index.main_handler. A call is a line of code: func_handler = getattr(module, name).
  {
    pattern:
      /(?<![\w.])handler["']?(?:\s{0,2}[:=：]|\s(?:is set to|is|was)\s)\s{0,2}["'`]?([A-Za-z_./\\][\w$/\\-]{0,59}[.:][\w$./\\:-]{0,59}[\w$])(?![\w$(])/i,
  },
  {
    pattern:
      /(?<![\w.])handler["']?\s{0,2}[:=：]\s{0,2}(?:"([A-Za-z_][\w$-]{1,59})"|'([A-Za-z_][\w$-]{1,59})')/i,
  },
  // 执行方法：index.main_handler, 执行方法填的是 index.main_handler
  {
    pattern:
      /执行方法["'”」]?\s{0,2}(?:[:=：]|(?:这里|里面?|一栏)?(?:我)?(?:填写|填|写|设置|设|配置|改)(?:的是|的|成了?|为|了|是)?|[是为])\s{0,2}["'`“「]?([A-Za-z_./\\][\w$./\\:-]{0,118}[\w$])/,
  },
  {
    pattern: new RegExp(`module '(${identifier})' has no attribute '(${identifier})'`),
    runtime: 'Python',
    join: '.',
  },
  // PHP says which function it missed, but not in which file; the default file is index.
  { pattern: new RegExp(`function (${identifier}) not found in \\/var\\/runtime\\/php`), runtime: 'Php' },
  { pattern: /ClassNotFoundException: ((?:[a-z_][\w$]{0,59}\.){1,8}[A-Z][\w$]{0,59})/, runtime: 'Java' },
]

/** The handler that a text speaks of. */
export function findHandler(input: Input): HandlerHint | undefined {
  if (!input.holds('handler')) return undefined
  const { text } = input.plain
  for (const { pattern, runtime: loader, join = '' } of handlerPatterns) {
    const match = pattern.exec(text)
    if (!match || (loader === 'Python' && isOwnCode(text.slice(0, match.index)))) continue
    // The loader tells the family; the text may name the version.
    const runtime = runtimeIn(text) ?? loader
    return { handler: complete(match.slice(1).join(join), loader), ...(runtime && { runtime }) }
  }
  return undefined
}

/** Below a frame of the user's own, it is their code that missed the attribute, and not the loader. */
function isOwnCode(before: string): boolean {
  return before.lastIndexOf('/var/user/') > before.lastIndexOf('/var/runtime/')
}

/** Fills in the part that the message leaves out with the platform's default. */
function complete(found: string, runtime: string | undefined): string {
  if (runtime === 'Php') return `index.${found}`
  if (runtime === 'Java') return `${found}::mainHandler`
  return found
}
