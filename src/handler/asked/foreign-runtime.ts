import { distance } from 'fastest-levenshtein'

/**
 * Whether a text is meant as a runtime though SCF has none of that name: `ruby`, `dotnet6`, `pyhton`, `foo3.9`, or
 * whatever is called one (`runtime=x`). Ask only of what names no runtime of SCF.
 */
export function isForeignRuntime(text: string): boolean {
  const said = text.normalize('NFKC').toLowerCase().trim()
  if (label.test(said)) return true
  const [, name = '', version = ''] = shape.exec(said) ?? []
  if (name === '') return false
  return languages.has(name) || version.includes('.') || isNearOurs(name)
}

const label = /^-{0,2}(?:runtime|运行环境)[\s:=：]{1,4}\S/

/** A name, and a version behind it: `ruby 3.2`, `.net core 6`, `c#`. */
const shape = /^(\.?[a-z][a-z#+]{0,19}(?: core)?)[ -]?v?(\d{1,3}(?:\.\d{1,3}){0,2})?$/

/** What other platforms run, or people hope for. */
const languages: ReadonlySet<string> = new Set([
  ...[
    'ruby',
    'rails',
    'dotnet',
    'dotnetcore',
    'dotnet core',
    '.net',
    '.net core',
    'net core',
    'csharp',
    'c#',
  ],
  ...['fsharp', 'f#', 'cpp', 'c++', 'rust', 'swift', 'perl', 'kotlin', 'scala', 'groovy', 'clojure', 'dart'],
  ...[
    'deno',
    'bun',
    'elixir',
    'erlang',
    'haskell',
    'lua',
    'julia',
    'typescript',
    'powershell',
    'bash',
    'shell',
  ],
  ...['wasm', 'webassembly', 'graalvm', 'pypy'],
])

const ours = ['python', 'nodejs', 'node.js', 'golang', 'customruntime']

function isNearOurs(name: string): boolean {
  return name.length > 4 && ours.some((known) => distance(name, known) <= 2)
}
