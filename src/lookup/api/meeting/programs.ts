import type { Text } from '../../reading/text.ts'

type Span = { readonly start: number; readonly end: number }

/** What compares, defines or looks for a code, just before it. */
const before =
  /(?:[=!]==?|\|\||[A-Z_] ?=|[A-Z_]{3}\() ?["'`]?$|(?:includes|indexOf|startsWith|match|has|equals|equal|is|contains|test)\(\s?["'`/]$/
/** What asks for a code, or makes an error of it, somewhere before it on its line. */
const asking =
  /(?<![A-Za-z])(?:if|elif|switch|expect|assert[\w.]{0,20}|catch|raises) ?\(|(?<![A-Za-z])case ["'`]|(?<![A-Za-z])(?:code|Code|errCode)\)? (?:not )?in [[({]|\[["'`](?:[\w.]{1,80}["'`], ?["'`]){0,9}$|(?:Errorf|errors\.New|new \w{0,40}(?:Error|Exception))\(["'`]/
/** A double of a test. */
const double =
  /(?<![A-Za-z])(?:mock|stub|fake|spy|jest\.|sinon|nock\(|vi\.fn|side_effect)|[a-z](?:Mock|Stub|Fake)(?![a-z])/
/** What only both sides tell. */
const between: readonly { readonly before: RegExp; readonly behind: RegExp }[] = [
  // A string of a list of strings.
  { before: /(?:[{[(=,]\s?|^\s{0,24})["']$/, behind: /^["']\s?(?:[,\]}]|\)[;:,]?$)/m },
  // One of the strings that a type allows.
  { before: /\| ?["']$/, behind: /^["'](?: ?\||[;,]?$)/m },
  // A list without quotation marks, as in YAML.
  { before: /[:=] ?\[$/, behind: /^, ?[A-Z]\w{5,30}\.[A-Z]/ },
  // A case of a shell script.
  { before: /^\s{0,20}["']?$/, behind: /^["']?\)/ },
  // A key of a table of codes, or a case of a program.
  { before: /["'`]$/, behind: /^["'`]\s?:\s?["'`{[]/ },
  { before: /^\s{0,20}["'`]$/, behind: /^["'`]\s?[-=]>/ },
  { before: /^\s{0,20}$/, behind: /^ ?= ?[^=\s]/ },
  // A text of an interface.
  { before: /<(?:string|entry|key|option)[^<>]{0,60}>$/, behind: /^<\// },
  // The first cell of a row.
  { before: /^\s{0,20}\|\s?[`*]{0,2}$/, behind: /^[`*]{0,2}\s?\|/ },
]
/** A comment or a heading that begins with the code. */
const comment = /^\s{0,20}#{1,6} ?$/
/** What the comment on a function says that it throws, or a line that was added to a file. */
const declared = /[@:\\](?:throws|raises|exception)(?![a-z])|^\+\s/
/** A test, or a step, that has passed. */
const passed = /^\s{0,20}(?:ok \d{1,5} |[✓✔√] )/

/** What a code is said to be where it is a name in a program: `… is a constant in com.acme.LimitExceeded`. */
const member =
  /^["'`]? (?:is|are|was) (?:an? |the |one of the )?(?:constant|enum|member|field|class|subclass|exception class|type|variable|symbol|key)(?![a-z])/

/** Whether a code stands in a line of a program or a table, which names codes without having met one. */
export function isProgram({ text }: Text, { start, end }: Span): boolean {
  const ahead = text.slice(Math.max(0, start - 120), start)
  const line = ahead.slice(ahead.lastIndexOf('\n') + 1)
  const behind = text.slice(end, end + 48)
  if (member.test(behind) || isOfPackage(text, start, end)) return true
  if (between.some((around) => around.before.test(line) && around.behind.test(behind))) return true
  return (
    before.test(line) ||
    asking.test(line) ||
    double.test(line) ||
    comment.test(line) ||
    passed.test(line) ||
    declared.test(line)
  )
}

const qualified = /(?<![\w.])[a-z]\w{0,30}\.(?:[a-z]\w{0,30}\.){0,6}([A-Z]\w{2,40})/g

/** A package of the program's own has the family as its class: `com.acme.retry.LimitExceeded`. */
function isOfPackage(text: string, start: number, end: number): boolean {
  const family = /^\w{1,40}/.exec(text.slice(start, end))?.[0]
  const near = text.slice(Math.max(0, start - 200), end + 200)
  return [...near.matchAll(qualified)].some(([, type]) => type === family)
}
