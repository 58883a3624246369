import type { TraceLanguage } from '../../causes/cause.ts'
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
  /** Where it ends in the text that it was read from. */
  readonly end: number
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
function isOwnFile(file: string): boolean {
  const path = file.replaceAll('\\', '/')
  if (dependency.test(path)) return false
  return path.startsWith('/var/user/') || !(system.test(path) || /^[<[]|rozen; ?importlib/.test(file))
}

/** Whether the file lies in a folder of installed packages. */
export function isInstalled(file: string): boolean {
  return /[\\/](?:node_modules|site-packages|dist-packages|vendor)[\\/]/.test(file)
}

/** How a trace prints a place: the groups `file` and `line`, and what else there is of a frame. */
type Printed = {
  readonly place: RegExp
  readonly isOwn?: (file: string, name: string) => boolean
}

// A path begins behind a blank or a mark: were every slash in it a beginning, a long one would be read again and again.
const printed: Readonly<Record<TraceLanguage, readonly Printed[]>> = {
  Python: [
    {
      place:
        /File "(?<file>[^"\n]{1,300})", line (?<line>\d{1,7})(?:, in (?:(?<name>[^\s]{1,80})(?=\s|$))?)?(?:\s{1,200}(?=\S)(?!File "|[\w.]{1,90}(?:Error|Exception): )(?<code>[^\n]{1,300}?)(?=\n|\s{2,}|$| (?:File "|[A-Za-z_][\w.]{0,90}(?:Error|Exception)(?:: |\s{0,9}(?:$|[\n"])))))?/g,
    },
    {
      // Older runtimes print a list of file, line, function and code.
      place:
        /\[\s{0,40}"(?<file>[^"\n]{1,300}\.py)",\s{0,40}(?<line>\d{1,7}),\s{0,40}"(?<name>[^"\n]{1,80})",\s{0,40}"(?<code>[^\n]{0,300})"\s{0,40}\]/g,
    },
    {
      // Or its words one by one, each on a line.
      place:
        /\[\s{0,40}"File "(?<file>[^"\n]{1,300}\.py)"",\s{0,40}"line (?<line>\d{1,7})",\s{0,40}"in (?<name>[^"\n]{1,80})",\s{0,40}"(?<code>[^\n]{0,300})"\n\s{0,40}\]/g,
    },
  ],
  'Node.js': [
    {
      // Behind `at async Object.load (`, which names the function.
      place:
        /(?<![^\s():'"])(?:(?<=at (?:async )?(?<name>[\w$.<> [\]]{1,90}?) \()|)(?:file:\/\/)?(?<file>(?:[A-Za-z]:\\|\/)[^\s():'"]{1,300}\.(?:[cm]?js|ts|node)|(?:node:)?(?:internal\/[a-z_/]{1,60}|module|vm|fs|net|dns|events|timers|tls|https?)(?:\.js)?):(?<line>\d{1,7})/g,
      // What has no path is a part of Node.js.
      isOwn: (file) => /^(?:[A-Za-z]:\\|\/)/.test(file) && isOwnFile(file),
    },
  ],
  Java: [
    {
      place: /at (?<name>[\w$.<>]{1,200})\((?<file>[\w$]{1,80}\.(?:java|kt|scala)):(?<line>\d{1,7})\)/g,
      isOwn: (_, name) => !javaPlatform.test(name),
    },
  ],
  PHP: [{ place: /(?<![^\s():"'])(?<file>\/[^\s():"']{1,300}\.php)(?::|\(| on line )(?<line>\d{1,7})/g }],
  Go: [
    {
      place: /(?<![^\s():"'])(?<file>\/[^\s():"']{1,300}\.go):(?<line>\d{1,7})/g,
      isOwn: (file) => !/\/(?:usr\/local\/go|go\/pkg|runtime)\//.test(file),
    },
  ],
}
const javaPlatform =
  /^(?:java|javax|jdk|sun|com\.sun|com\.qcloud|com\.tencentcloudapi|org\.springframework|org\.apache)\./

/** A trace: its language, where its frames or a type tell, and the innermost frame first. */
export type Frames = { readonly language: TraceLanguage | undefined; readonly frames: readonly Frame[] }

/** The frames of a trace that is written in one of some languages. */
export function framesIn(text: string, ...languages: readonly TraceLanguage[]): Frames {
  for (const language of languages)
    for (const way of printed[language]) {
      const frames = matches(way.place, text).map((match) => frameOf(match, way))
      if (frames.length > 0) return { language, frames: language === 'Python' ? frames.reverse() : frames }
    }
  return { language: languages.length === 1 ? languages[0] : undefined, frames: [] }
}

function frameOf(
  { index, 0: whole, groups: { file = '', line, name, code } = {} }: RegExpExecArray,
  { isOwn = isOwnFile }: Printed,
): Frame {
  return {
    file,
    line: Number(line),
    ...(name !== undefined && { name }),
    ...(code !== undefined && { code: code.trim() }),
    isOwn: isOwn(file, name ?? ''),
    end: index + whole.length,
  }
}
