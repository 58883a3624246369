import type { Place, Rule } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { lineBefore } from './values/program-text.ts'
import { isMixed } from './values/values.ts'

/** How far a manifest's kind stands from its data. */
const reach = 2_000
const mostLines = 40

/** What Kubernetes keeps as secret, whatever it is called there. */
export const manifests: readonly Rule[] = [
  {
    name: "value in Kubernetes's Secret",
    kind: 'password',
    hints: ['kind: secret', '"kind": "secret"'],
    isFar: true,
    pattern: /(^[ \t]{1,12}["']?[\w.-]{1,80}["']?: ["']?)[A-Za-z0-9+/]{8,4000}={0,2}(?=["']?,?[ \t]*$)/gm,
    accept: (value, place) => isMixed(value) && !isPlaceholder(value) && isDataOfSecret(place),
  },
]

/** Whether the first line above that is set in less begins the data, and the kind stands near it. */
function isDataOfSecret({ text, start, end }: Place): boolean {
  const around = text.slice(Math.max(0, start - reach), end + reach)
  if (!/["']?kind["']?: ["']?Secret\b/.test(around)) return false
  const depth = indentOf(lineBefore(text, start))
  const above = text
    .slice(Math.max(0, start - reach), start)
    .split('\n')
    .slice(-mostLines, -1)
  const section = above.findLast((line) => line.trim() !== '' && indentOf(line) < depth)
  return /^[ \t]*["']?(?:data|stringData)["']?:/.test(section ?? '')
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0
}
