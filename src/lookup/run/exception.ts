const exceptionWord = /Error|Exception|SystemExit|KeyboardInterrupt/

/** `KeyError: 'x'`, `java.lang.IllegalStateException: no`, `Error: Cannot find module './dist/main'`. */
export const exceptionPattern = new RegExp(
  String.raw`(?<![A-Za-z0-9_.$])((?:[A-Za-z_$][\w$]{0,40}\.){0,8}(?:[A-Z][A-Za-z0-9]{0,60})?(?:${exceptionWord.source}))(?::[ ]?([^\n"]{1,200}))?(?![A-Za-z0-9_])`,
  'g',
)

/** What SCF itself prints around the user's exception. */
const wrapper =
  /^(?:UserCodeError|UserProcExitError|UserFunctionExecError|FunctionStatusError|InternalError|ContainerInitError|java\.lang\.reflect\.InvocationTargetException)$/

/**
 * The user's exception with its message. Python prints the cause last, Java after the last `Caused by:`,
 * everyone else first.
 */
export function findException(text: string): string | undefined {
  // Most lines have none of the words, and the pattern would try every character of them.
  const lines = text.split('\n').filter((line) => exceptionWord.test(line))
  const all = lines
    .flatMap((line) => [...line.matchAll(exceptionPattern)])
    .filter(([, type, message]) => message && !wrapper.test(type ?? ''))
  const caused = all.findLast(({ input, index }) => /Caused by: ?$/.test(input.slice(0, index).slice(-12)))
  const chosen = caused ?? (text.includes('Traceback (most recent call last)') ? all.at(-1) : all[0])
  return chosen && `${chosen[1]}: ${(chosen[2] ?? '').trim().replace(/[}\]"\\,]{1,8}$/, '')}`
}

/** Frames in the user's own code, one pattern for each kind of trace; the platform's files are elsewhere. */
export const framePatterns = {
  python: /File "(\/var\/user\/[^"\n]{1,200})", line (\d{1,7})(?:, in ([^\n]{1,80}))?/g,
  node: /(?<=[ (])(?:file:\/\/)?(\/var\/user\/[^\s():]{1,200}):(\d{1,7})/g,
  php: /(?<![^\s"'(])(\/var\/user\/[^\s():"']{1,200}\.php)(?::|\(| on line )(\d{1,7})/g,
  java: /at ((?!java\.|javax\.|jdk\.|sun\.|com\.qcloud\.|com\.tencentcloudapi\.)[\w$.]{1,120})\(([\w$]{1,60}\.(?:java|kt)):(\d{1,7})\)/g,
} as const

/** `at Object.load (`, just before the place. */
const nodeFunction = /at (?:async )?([\w$.<>]{1,80}) \($/

/** The deepest frame in the user's code, as `file:line function`. Python's traces end with it, the others begin with it. */
export function findFrame(text: string): string | undefined {
  const python = [...text.matchAll(framePatterns.python)].at(-1)
  if (python) return frame(python[1], python[2], python[3])
  const [node] = text.matchAll(framePatterns.node)
  if (node)
    return frame(
      node[1],
      node[2],
      nodeFunction.exec(text.slice(Math.max(0, node.index - 90), node.index))?.[1],
    )
  const [php] = text.matchAll(framePatterns.php)
  if (php) return frame(php[1], php[2])
  const [java] = text.matchAll(framePatterns.java)
  return java && frame(java[2], java[3], java[1])
}

function frame(file: string | undefined, line: string | undefined, name?: string | undefined): string {
  return `${file}:${line}${name ? ` ${name.trim()}` : ''}`
}
