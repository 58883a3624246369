import { matches } from '../reading/matches.ts'

/** Where in which file a trace passes. */
export type Frame = {
  readonly file: string
  readonly line: number
  /** The function, or in Java its class and method. */
  readonly name?: string
  /** The line of code, where the trace prints it. */
  readonly code?: string
  /** In the user's own package, and not in a dependency or in the platform. */
  readonly isOwn: boolean
}

const dependency =
  /\/(?:node_modules|site-packages|dist-packages|vendor|bootstrap|\.venv|gems)\/|^\/var\/(?:runtime|lang)\/|functions[-_]framework/

/** Where systems and platforms keep languages, their libraries and what starts the code. */
const system =
  /^\/(?:data\/scf|opt|lib(?:64)?|bin|System|Library|nix)\/|^\/usr\/(?:lib|bin|share|local\/(?:lib|bin|Cellar|go|Python))|\/(?:lib|lib64)\/(?:python|node|php|ruby)|^\/var\/tmp\/worker|\/python\d[\d.]{0,8}\/lib\/|conda\d?\/(?:envs\/[^/]{1,60}\/)?lib\//i

/**
 * Code lies in `/var/user/`, in an image or on somebody's own machine anywhere; what lies in a folder of dependencies or
 * belongs to the system is somebody else's.
 */
export function isOwnFile(file: string): boolean {
  const path = file.replaceAll('\\', '/')
  if (dependency.test(path)) return false
  return path.startsWith('/var/user/') || !(system.test(path) || /^[<[]|rozen; ?importlib/.test(file))
}

/** Whether the file lies in a folder of installed packages. */
export function isInstalled(file: string): boolean {
  return /[\\/](?:node_modules|site-packages|dist-packages|vendor)[\\/]/.test(file)
}

const pythonFrame =
  /File "([^"\n]{1,300})", line (\d{1,7})(?:, in (?:([^\s]{1,80})(?=\s|$))?)?(?:\s{1,200}(?=\S)(?!File "|[\w.]{1,90}(?:Error|Exception): )([^\n]{1,300}?)(?=\n|\s{2,}|$| (?:File "|[A-Za-z_][\w.]{0,90}(?:Error|Exception)(?:: |\s{0,9}(?:$|[\n"])))))?/g

/** Frames of a Python traceback, the outermost first. */
export function pythonFrames(text: string): readonly (Frame & { readonly end: number })[] {
  return matches(pythonFrame, text).map((match) => {
    const [, file = '', line, name, code] = match
    const place = `File "${file}", line ${line}${name === undefined ? '' : `, in ${name}`}`
    return {
      file,
      line: Number(line),
      ...(name !== undefined && { name }),
      ...(code !== undefined && { code: code.trim() }),
      isOwn: isOwnFile(file),
      end: match.index + place.length,
    }
  })
}

// A path begins behind a blank or a mark: were every slash in it a beginning, a long one would be read again and again.
const nodePlace =
  /(?<![^\s():'"])(?:(?:file:\/\/)?((?:[A-Za-z]:\\|\/)[^\s():'"]{1,300}\.(?:[cm]?js|ts|node))|((?:node:)?(?:internal\/[a-z_/]{1,60}|module|vm|fs|net|dns|events|timers|tls|https?)(?:\.js)?)):(\d{1,7})/g

/** Frames of a Node.js stack, the innermost first. */
export function nodeFrames(text: string): readonly Frame[] {
  return matches(nodePlace, text).map(({ index, 1: file, 2: builtin = '', 3: line }) => {
    const name = nodeFunction(text.slice(Math.max(0, index - 100), index))
    const isOwn = file !== undefined && isOwnFile(file)
    return { file: file ?? builtin, line: Number(line), ...(name !== undefined && { name }), isOwn }
  })
}

/** `at async Object.load (` in front of a place names the function. */
function nodeFunction(before: string): string | undefined {
  const at = before.lastIndexOf('at ')
  if (at < 0 || !before.endsWith(' (')) return undefined
  const name = before.slice(at + 3, -2).replace(/^async /, '')
  return /^[\w$.<> [\]]{1,90}$/.test(name) ? name.trim() : undefined
}

const phpFrame = /(?<![^\s():"'])(\/[^\s():"']{1,300}\.php)(?::|\(| on line )(\d{1,7})/g

/** Places that PHP names, the one of the failure first. */
export function phpFrames(text: string): readonly Frame[] {
  return matches(phpFrame, text).map(([, file = '', line]) => ({
    file,
    line: Number(line),
    isOwn: isOwnFile(file),
  }))
}

const javaFrame = /at ([\w$.]{1,200})\(([\w$]{1,80}\.(?:java|kt|scala)):(\d{1,7})\)/g
const javaPlatform =
  /^(?:java|javax|jdk|sun|com\.sun|com\.qcloud|com\.tencentcloudapi|org\.springframework|org\.apache)\./

/** Frames of a Java stack, the innermost first. */
export function javaFrames(text: string): readonly Frame[] {
  return matches(javaFrame, text).map(([, name = '', file = '', line]) => ({
    file,
    line: Number(line),
    name,
    isOwn: !javaPlatform.test(name),
  }))
}

const goFrame = /(?<![^\s():"'])(\/[^\s():"']{1,300}\.go):(\d{1,7})/g

/** Frames of a Go panic, the innermost first. */
export function goFrames(text: string): readonly Frame[] {
  return matches(goFrame, text).map(([, file = '', line]) => ({
    file,
    line: Number(line),
    isOwn: !/\/(?:usr\/local\/go|go\/pkg|runtime)\//.test(file),
  }))
}
