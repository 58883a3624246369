/**
 * What somebody asks of the past: `fix`, what helped the last time, or `known`, whether and how often it was there.
 * `about` is how they call it, empty where it is what stands above.
 */
export type PastQuestion = { readonly wants: 'fix' | 'known'; readonly about: string }

/** Reads a question about the past from what is said without marks at its end; `undefined` for any other. */
export function pastQuestion(bare: string): PastQuestion | undefined {
  const said = bare.replace(opening, '')
  for (const { wants, pattern } of patterns) {
    const match = pattern.exec(said)
    if (match) return { wants, about: (match.slice(1).find(Boolean) ?? '').trim() }
  }
  return undefined
}

const opening =
  /^(?:(?:and|so|but|ok|okay|hey|hi|hmm|do (?:we|you) (?:know|remember)|请问)[ ,，]{1,2}){1,2}|^请问/i

const before =
  '(?: (?:the )?(?:last time|before|previously|earlier|in the past|back then|already|yet|once|here|so far)){0,2}'
const pastOnly = ' (?:the )?(?:last time|before|previously|earlier|in the past|back then)'
const someone = '(?:we|you|they|people|any(?:one|body)|some(?:one|body))'
const earlier = '(?:上次|上回|之前|以前|先前|过去|当时|曾经|历史上)'
const solve = '(?:解决|修复|修好|修|处理好?|搞定|弄好)'

const patterns: readonly { readonly wants: PastQuestion['wants']; readonly pattern: RegExp }[] = [
  ...[
    `what (?:has |had )?(?:fixed|solved|resolved|helped(?: with| against)?|worked(?: for)?)(?: (.{1,80}?))??${before}`,
    `how did ${someone} (?:fix|solve|resolve|handle|deal with)(?: (.{1,80}?))??${before}`,
    `how (?:was|were|has|have) (.{1,80}?) (?:been )?(?:fixed|solved|resolved|handled|dealt with)${before}`,
    `who (?:fixed|solved|resolved) (.{1,80}?)${before}`,
    `(?:has|did) any(?:one|body) (?:ever )?(?:fix|solve|resolve)(?:e?d)?(?: (.{1,80}?))??${before}`,
    `(?:is there (?:an? )?|any |(?:what(?:'s| is| was) )?the )?(?:known|last|previous|earlier) (?:fix|solution|workaround)(?: (?:for|of|to) (.{1,80}?))??${before}`,
    `${earlier}(.{0,60}?)(?:是|都)?(?:怎么|怎样|如何|咋|谁)(?:去)?${solve}(?:的|了|过)?`,
    `(.{0,60}?)${earlier}(?:是|都)?(?:怎么|怎样|如何|咋|谁)(?:去)?${solve}(?:的|了|过)?`,
    `(.{0,60}?)(?:是)?(?:怎么|怎样|如何|咋|谁)${solve}(?:的|过)`,
    `(?:有没有|有)人?${solve}过(.{0,60}?)`,
  ].map((source) => ({ wants: 'fix', pattern: whole(source) }) as const),
  ...[
    `(?:is|are) (.{1,80}?) (?:an? )?(?:already |well[- ])?known(?: (?:issue|error|problem|bug|incident|thing|one|failure))?${before}`,
    '(?:an? )?known (?:issue|error|problem|bug|incident)',
    `(?:have|has) ${someone} (?:ever )?(?:seen|had|met|hit|encountered) (.{1,80}?)${before}`,
    `did ${someone} (?:ever )?(?:see|have|meet|hit|encounter) (.{1,80}?)${pastOnly}`,
    `(?:has|did) (.{1,60}?) (?:ever )?(?:happen|occur|come up|fail)(?:red|ed)?${pastOnly}`,
    `(?:seen|had) (.{1,60}?) before`,
    '(?:is|was) (?:this|it|that) (?:the )?(?:first time|new)(?: here)?',
    `how (?:often|many times) (?:has|have|did|does) (.{1,60}?) (?:happen|occur|come up|fail)(?:red|ed)?${before}`,
    '(.{0,60}?)(?:是不是|是)?(?:一个|个)?已知(?:的)?(?:问题|故障|错误|报错|异常)?',
    `(.{0,60}?)(?:${earlier})?(?:有没有人?|有人?|是否|是不是)?(?:出现|发生|遇到|遇见|见到?|碰到|报)过(.{0,40}?)(?:没有?)?`,
    '(.{0,40}?)(?:是不是|是)?第一次(?:出现|发生|遇到|报)?',
    '(.{0,40}?)(?:一共|总共)?(?:出现|发生)(?:过|了)?(?:多少|几)次了?',
  ].map((source) => ({ wants: 'known', pattern: whole(source) }) as const),
]

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, 'i')
}
