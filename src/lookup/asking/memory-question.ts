import { type PastQuestion, pastQuestion } from './past-question.ts'
import { contentWords } from './words.ts'

/**
 * What somebody asks the team's memory:
 * - `open`: what is open, and who is on it;
 * - `owners`: who is on something; `about` is how they call it, empty where it is what stands above;
 * - `past`: what fixed it before, or whether it is known; `about` as with owners;
 * - `function`: what is known of a function, which is all they say.
 */
export type MemoryQuestion =
  | { readonly kind: 'open' }
  | { readonly kind: 'owners'; readonly about: string }
  | ({ readonly kind: 'past' } & PastQuestion)
  | { readonly kind: 'function'; readonly name: string }

/** More than anybody writes who asks this. */
const longest = 160

/** Reads a question to the memory: "who is on 433?", 谁在处理 order-sync, `open`, `order-sync`. */
export function memoryQuestion(text: string): MemoryQuestion | undefined {
  if (text.length > longest) return undefined
  const said = text.normalize('NFKC').replaceAll(/[’‘]/g, "'").trim()
  if (openPattern.test(said)) return { kind: 'open' }
  const bare = bareOf(said)
  const question = aboutSomething(bare) ?? aboutWhatIsNamedFirst(bare)
  if (question) return question === 'something else' ? undefined : question
  const name = functionName.exec(said)?.[1]
  return name === undefined ? undefined : { kind: 'function', name }
}

type AboutSomething = Extract<MemoryQuestion, { readonly about: string }>

function aboutSomething(bare: string): AboutSomething | 'something else' | undefined {
  const past = pastQuestion(bare)
  if (past) return { kind: 'past', ...past, about: withoutPointer(past.about) }
  const about = subjectOf(bare)
  if (about === undefined) return undefined
  return notAnIncident.test(about) ? 'something else' : { kind: 'owners', about }
}

/** "order-sync who is on it?": what stands before the question is what it calls "it". */
function aboutWhatIsNamedFirst(bare: string): AboutSomething | undefined {
  const { name, rest } = named.exec(bare)?.groups ?? {}
  if (name === undefined || rest === undefined || contentWords(name).length === 0) return undefined
  const question = aboutSomething(rest)
  if (question === undefined || question === 'something else') return undefined
  return question.about === '' ? { ...question, about: name } : undefined
}

const named =
  /^["'`]?(?<name>\w[\w-]{0,59})["'`]?(?: ?[,:，：] ?| (?:- )?)(?<rest>(?:who|what|how|is|are|was|has|have|did|any|seen)(?![a-z]).{1,100})$/i

const openPattern =
  /^(?:(?:show|list|tell)(?: me| us)? )?(?:(?:is|are) (?:there )?)?(?:(?:what|which|anything|everything|any|all)(?:'s| is| are|) )?(?:(?:errors|incidents|issues|problems|things) (?:are )?)?(?:the )?(?:still |currently |all )?(?:open|unresolved|unfixed|unsolved|outstanding)(?: (?:errors?|incidents?|issues?|problems?|ones?))?(?: (?:do we have|are there|right now|now|here|at the moment))?[ ?!.。]{0,4}$|^(?:(?:现在|目前|当前)?(?:还有没有|有没有|还有|有)?(?:哪些|什么|多少)?(?:故障|报错|错误|问题|事件)?(?:是|还)?(?:没(?:有)?解决|未解决|没处理完?|未处理|待处理|未关闭|没人处理)(?:的)?(?:故障|报错|错误|问题|事件)?(?:有哪些|有什么|是哪些)?)[ ?!.。吗呢]{0,4}$/i

const working =
  'on|handling|working on|looking at|looking into|taking care of|dealing with|fixing|investigating|taking|debugging|assigned to|responsible for'
const subjects: readonly RegExp[] = [
  new RegExp(
    `^who(?:'s| is| are| else is)? (?:currently |still |already |now )?(?:${working})(?: (.{1,100}))?$`,
    'i',
  ),
  /^who (?:has|took|takes|owns|claimed|handles|picked up|is the owner of|grabbed)(?: (.{1,100}))?$/i,
  new RegExp(
    `^(?:(?:is|are) )?(?:any(?:one|body)|some(?:one|body))(?: (?:currently|still|already))? (?:${working})(?: (.{1,100}))?$`,
    'i',
  ),
  /^has any(?:one|body) (?:taken|claimed|looked at|looked into|picked up|started on)(?: (.{1,100}))?$/i,
  /^(?:(?:现在|目前|请问) ?)?(?:有没有人|有人|谁)(?:正)?(?:在|来)?(?:处理|跟进?|看|负责|解决|修复?|查|排查|弄|管|接手?)(?:着|了)?(?: ?(.{1,100}?))?(?:吗|么|呢)?$/,
  /^(?:请问 ?)?(.{0,100}?) ?(?:现在|目前|这个)?(?:是|有没有|有)?(?:谁|人)(?:正)?(?:在|来)?(?:处理|跟进?|看|负责|解决|修复?|查|排查|弄|管|接手?)(?:着|了|的)?(?:吗|么|呢)?$/,
]

/** What somebody wants to know the owner of; empty for "it", and `undefined` where that is not asked. */
function subjectOf(bare: string): string | undefined {
  for (const pattern of subjects) {
    const match = pattern.exec(bare)
    if (match) return withoutPointer(match[1] ?? '')
  }
  return undefined
}

function bareOf(said: string): string {
  return said.replace(/[ ?!.。吗呢么]{1,9}$/, '')
}

function withoutPointer(about: string): string {
  return about.replace(pointer, '').trim()
}

const pointer =
  /^(?:(?:it|this|that|these|those|them|the (?:one|error|incident|issue|problem|thing)|this (?:one|error|incident|issue|problem|thing)|that (?:one|error|incident|issue))(?: (?:above|now|already|here))?|above|这个|那个|这|它|上面(?:的|那个)?)(?: ?(?:错误|报错|故障|问题|告警))?$|(?<= )(?:right )?(?:now|already|yet|at the moment)$/i
const notAnIncident =
  /^(?:call|duty|oncall|on-call|shift|holiday|vacation|pto|leave|the (?:call|team|channel)|lunch|slack|值班|值日)/i

/** A name as the console takes it: `order-sync`, `pay_x`; what is one word of a language is a search. */
const functionName = /^(?:(?:function|fn|函数) ?[:=]? ?)?["'`]?([A-Za-z][\w-]{1,59})["'`]?$/i
