import type { Vocabulary } from './index.ts'
import { anyOf, bare, spokenAnyOf, type Word } from './word.ts'

/**
 * How far a label says that the number beside it is a status code: `platform` is a field of SCF's own, `listed` its
 * list of runs, `code` names a code, `loose` only tells of trouble, and
 * `product` is the product itself, right before the number.
 */
export type Label = 'platform' | 'listed' | 'code' | 'loose' | 'product'

/** The expressions made of a vocabulary. All are for text in lower case. */
export type Patterns = ReturnType<typeof madeOf>

/** Between label and number: marks of JSON, prose, tables, tags and code spans, but no `#`, `$`, `/` or minus. */
const marks = '[\\s"\'“”‘’:=：＝>→(（\\[［「【`*_~|]{0,8}'
const marksOfProduct = '(?:[\\s"\'“”「:：,，]{0,3}|\\s?(?:→|➜|[-=]>|=)\\s?)'
/** A function's name behind the product: with a hyphen or an underscore, as no word has, or in brackets or marks. */
const nameOfFunction =
  '(?: ?(?:函数|functions?))?[\\s:：/]?(?:[a-z][a-z\\d]{0,20}(?:[-_][a-z\\d]{1,20}){1,5}|[「【（(`"\'\\[][^」】）)`"\'\\]\\n]{1,24}[」】）)`"\'\\]])(?!\\t)'
/** A function's address with what came back: "https://….tencentscf.com/ → 430". */
const address = 'tencentscf\\.com(?:\\/[\\w/-]{0,8})?\\s?(?:→|->|=>)\\s?'
/** "并发就 433": before a label of many uses, what the number is an amount of. */
const amounts = '并发度?|实例数?|数量|总数|配额|内存|延迟|耗时|账单|费用|余额|版本'
/** Between an English label and its verb: "status code of SCF for order-sync is 433". */
const ofWhom = ' (?:of|from|for|in) [a-z][\\w .-]{1,40} (?:is|was)'
/** The last character of a label's words. */
const lastOfLabel = '(?<=[a-z\\d/\u3040-\u9fff])'
const lastOfName = '(?<=[a-z\\d\u3040-\u9fff」】）)`"\'\\]])'

/** Those of a vocabulary are made once, whoever reads with it. */
const known = new WeakMap<Vocabulary, Patterns>()

export function patternsOf(words: Vocabulary): Patterns {
  const made = known.get(words) ?? madeOf(words)
  known.set(words, made)
  return made
}

function madeOf(words: Vocabulary) {
  const names = namesOf(words)
  const traces = bare(words.productTraces, 'en', 'zh')
  const product = `${names.real}|${traces}`
  const foreign = anyOf(words.hosts, words.others, words.namesakes, words.neighbours)
  const tencent = anyOf(words.tencentNames)
  return {
    ...labelPatterns(words, names),
    ...amountPatterns(words),
    ...talkPatterns(words, names),
    /** SCF by name or by what it writes. */
    product: new RegExp(product),
    /** The same without the short name, which other trades have, too. */
    plainProduct: new RegExp(`${names.full}|${traces}`),
    generic: new RegExp(names.generic),
    anyProduct: new RegExp(`${product}|${names.generic}`, 'g'),
    tencent: new RegExp(tencent),
    /** A function called after what it works with: of this, nothing is said. */
    namedFunction: new RegExp(
      `(?:${names.real}|${names.generic}|${anyOf(words.functionNames)})${nameOfFunction}`,
      'g',
    ),
    /** SCF by name or trace, or Tencent Cloud. */
    ours: new RegExp(`${product}|${names.generic}|${tencent}`),
    /** SCF or Tencent Cloud by name. */
    named: new RegExp(`${names.real}|${names.generic}|${tencent}`),
    cloudBase: new RegExp(anyOf(words.cloudBaseNames)),
    foreign: new RegExp(foreign),
    foreigns: new RegExp(foreign, 'g'),
    host: new RegExp(anyOf(words.hosts)),
    namesake: new RegExp(anyOf(words.namesakes)),
    /** Anybody at all; most places speak of neither. */
    anybody: new RegExp(`${product}|${names.generic}|${foreign}`),
    system: new RegExp(anyOf(words.systems)),
    ...partyPatterns(words, names),
    functionName: new RegExp(anyOf(words.functionNames)),
    functionWord: new RegExp(`${anyOf(words.functionNames)}|${bare(words.tradeWords, 'en', 'zh')}`),
  }
}

/**
 * Whom a function calls. Who is named last before a number is whose it is, unless our function is only named as the one
 * that called: "the gateway our function calls", 给函数返回. Behind a number the party is named as where it comes from.
 */
function partyPatterns(words: Vocabulary, names: Names) {
  const party = `(?:(?<![a-z_-])(?:${bare(words.parties, 'en')})(?![a-z_-])|${bare(words.parties, 'zh')})`
  const ours = `(?:${names.real}|${names.generic}|${anyOf(words.functionNames)})`
  // Whoever stands behind the call: 云函数里调 wms-api, "SCF calls bank-api".
  const callee = `${ours}(?:(?:(?:里面?|中|内)(?:再|去)?(?:${bare(words.calling, 'zh')})| ?(?:请求|访问|连接?|对接)) ?[a-z][\\w.-]{2,40}| ?(?:调用?|查|读|写) ?${anyOf(words.systems)}| (?:calls?|called|asks?|polls?) (?:the )?[a-z]{2,20}-[\\w-]{2,20})(?![\\w.-])`
  const calls = `(?:'?s)? ?(?:${bare(words.calling, 'en', 'zh')})`
  return {
    partyOrOurs: new RegExp(
      `(${party}[^\\n，,；;]{0,24}${ours}${calls}|${party}|被${ours}${calls}的|${callee})|${ours}|and (?:then )?(?:${bare(words.failureWords, 'en')})`,
      'g',
    ),
    fromParty: new RegExp(
      `^\\d{3}[^.。,，;；\\n]{0,24}?(?:(?<![a-z])(?:from|by|is what) ?(?:the |our |an? )?|是|由|来自)${party}(?![a-z -]{0,12}${ours}|[\u4e00-\u9fff]{0,4}(?<!给)${ours})`,
    ),
  }
}

type Names = {
  readonly real: string
  readonly full: string
  readonly generic: string
}

function namesOf(words: Vocabulary): Names {
  const full = bare(words.productNames, 'en')
  return {
    // What may not stand before a name is asked behind its first letter: hardly any place has one.
    real: `s(?<![a-z0-9-]s)cf(?![a-z0-9-])|(?:${full})(?![a-z0-9-])`,
    full: `(?:${full})(?![a-z0-9-])`,
    generic: bare(words.genericNames, 'zh'),
  }
}

function labelPatterns(words: Vocabulary, { generic }: Names) {
  const joint = '(?:(?:is|was|of|at)\\s)?'
  const code = bare(words.codeLabels, 'en')
  const codeHan = bare(words.codeLabels, 'zh')
  const loose = bare(words.looseLabels, 'en')
  const looseHan = bare(words.looseLabels, 'zh')
  const platform = bare(words.platformLabels, 'en')
  const listed = bare(words.listedLabels, 'zh')
  const failing = `(?:(?<![a-z])(?:${bare(words.failureWords, 'en')})|${bare(words.failureWords, 'zh')})\\s?[(（\\[:：]\\s?`
  const product = `(?:(?<![a-z0-9-])scf(?:'s)?|${generic})(?:${nameOfFunction}| ?(?:[的里中上又全]|[今昨][天早晚]|凌晨|刚刚?才?|现在|just))?`
  const kinds: readonly (readonly [Label, string])[] = [
    ['platform', `(?:${platform})${marks}`],
    ['listed', `(?:${listed})${marks}`],
    ['code', `(?<![a-z])(?:${code})${ofWhom} `],
    ['code', `(?<![a-z])["']?(?:${code})(?: ?(?:变成了?|显示|写着|[为是]))?${marks}${joint}`],
    ['code', `(?:${codeHan})(?:[都全均]?[为是]|了|变成|显示|写着|写的是)?${marks}`],
    ['loose', `(?<![a-z])(?:${loose})${marks}(?:(?:an?|the)\\s)?`],
    ['loose', `(?<!${amounts})(?:${looseHan})[是为的了：]?${marks}`],
    ['loose', `${failing}|${address}`],
    ['product', `${product}${marksOfProduct}`],
  ]
  return {
    /**
     * Whether a number has a label in front at all; most have none. It is read backwards from the number, and the
     * first character that is no mark nearly always decides.
     */
    anyLabel: new RegExp(
      `(?<=(?:(?<![a-z])(?:${code}|${loose})|${platform}|${codeHan}|${listed}|${looseHan})${lastOfLabel}(?:[都全均]?[为是]|[的了：，,]|变成|显示|写着|写的是)?${marks}(?:(?:is|was|of|at|an?|the)\\s)?|(?<![a-z])(?:${code})${ofWhom} |${failing}|${address}|${product}${lastOfName}${marksOfProduct})`,
      'y',
    ),
    /** The labels in front of a number, the strongest first; each is read backwards from it. */
    labels: kinds.map(([label, source]) => ({ label, pattern: new RegExp(`(?<=(${source}))`, 'y') })),
    labelBehind: new RegExp(
      `[\\s"'”’)）」】\`*_~|]{0,3}(?:(?:${bare(words.labelsBehind, 'en')})(?![a-z])|${bare(words.labelsBehind, 'zh')})`,
      'y',
    ),
  }
}

function amountPatterns(words: Vocabulary) {
  return {
    amount: new RegExp(
      `[.:]\\d|,\\d(?:\\d{2}(?!\\d)|(?<!,\\d{3},\\d))| ?(?:${bare(words.units, 'en', 'zh')})(?![a-z])| ${plural}`,
      'y',
    ),
    counted: new RegExp(
      `${spaced(words.counted)}(?: (?:to|of|is|was|scf))?["'\x60]?\\s?[:：=#(（[]{0,2}\\s?$`,
    ),
    countedBehind: new RegExp(`^\\s?${anyOf(words.countedBehind)}`),
  }
}

/** A plural behind a number counts things, but some verbs look like one. */
const plural =
  '(?!(?:means|is|was|has|does|ours|yours|theirs|its|as|vs|always|sometimes|happens|keeps|occurs|appears|shows|comes|goes|this|errs)(?![a-z]))[a-z]{2,14}s(?![a-z=:])'

/** English words stand by themselves on the left; what may follow says the pattern. */
function spaced(rows: readonly Word[]): string {
  return `(?:(?<![a-z]|[a-z\\d][-_])(?:${bare(rows, 'en')})|${bare(rows, 'zh')})`
}

function talkPatterns(words: Vocabulary, { real, generic }: Names) {
  return {
    /** SCF is named as what works, or as what it is not. */
    cleared: new RegExp(
      `(?:${real}|${generic})(?: ?(?:${bare(words.links, 'en', 'zh')})){0,5} ?(?:${bare(words.wellBeing, 'en', 'zh')})|(?:${bare(words.denials, 'en', 'zh')})(?:${real}|${generic})`,
    ),
    trouble: new RegExp(anyOf(words.troubles)),
    /** Behind a number, where a plural counts errors. */
    troubleBehind: new RegExp(`^.{0,4}?(?!errors)${anyOf(words.troubles)}`),
    complaint: new RegExp(anyOf(words.complaints)),
    failure: new RegExp(spaced(words.failureWords)),
    amountWord: new RegExp(anyOf(words.measures)),
    reference: new RegExp(bare(words.references, 'en', 'zh')),
    settled: new RegExp(spokenAnyOf(words.settled)),
    returns: new RegExp(anyOf(words.returns)),
    invented: new RegExp(spokenAnyOf(words.inventions)),
    matter: new RegExp(spokenAnyOf(words.matters)),
    urgent: new RegExp(anyOf(words.urgencies)),
  }
}
