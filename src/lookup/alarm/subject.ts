import { regionNamed, regionNumbered, regions } from '../../catalog/regions.ts'
import type { Field } from './fields.ts'
import type { FieldKind } from './labels.ts'
import { name, nameIn, qualifier, qualifierIn, regionIds, regionIn } from './names.ts'

/** Which function an alarm is about, as far as it tells. */
export type Subject = {
  readonly functionName?: string
  readonly namespace?: string
  /** A version or an alias; the newest is `$LATEST`. */
  readonly version?: string
  /** `ap-guangzhou` */
  readonly region?: string
}

/** `appid#function#namespace#version`: https://cloud.tencent.com/document/product/248/38919 */
export const objectPattern = new RegExp(`(?<![\\w#])\\d{6,12}#(${name})#(${name})#(${qualifier})`)
/** `qcs::scf:ap-guangzhou:uin/100:namespace/prod/function/order-sync`, with a version or an alias at its end or none. */
export const resourcePattern = new RegExp(
  `qcs::scf:([a-z0-9-]{0,24}):[^:\\s"']{0,40}:namespace\\/(${name})\\/function\\/(${name})(?:[/:](?:version\\/|alias\\/)?(${qualifier}))?`,
  'i',
)
/** `https://console.cloud.tencent.com/scf/list-detail?rid=1&ns=prod&id=order-sync` */
export const consolePattern = /scf\/list-detail\?([^\s"'<>|)]{1,300})/i

/** The subject of an alarm: structured ways of naming it first, then its fields. */
export function subjectIn(text: string, fields: readonly Field[]): Subject {
  const sources = [
    objectIn(text),
    resourceIn(text),
    fromFields(fields),
    consoleIn(text),
    fromObject(fields),
    spokenIn(text),
  ]
  return {
    ...one('functionName', sources),
    ...one('namespace', sources),
    ...one('version', sources),
    ...one('region', sources),
  }
}

function one<K extends keyof Subject>(key: K, sources: readonly Subject[]): Pick<Subject, K> | object {
  const value = sources.find((source) => source[key] !== undefined)?.[key]
  return value === undefined ? {} : { [key]: value }
}

function objectIn(text: string): Subject {
  const [, functionName, namespace, version] = objectPattern.exec(text) ?? []
  return subjectOf({ functionName, namespace, version })
}

function resourceIn(text: string): Subject {
  const [, region, namespace, functionName, version] = resourcePattern.exec(text) ?? []
  return subjectOf({ functionName, namespace, version, region: region && regionNamed(region) })
}

function consoleIn(text: string): Subject {
  const query = new URLSearchParams(consolePattern.exec(text)?.[1] ?? '')
  const number = Number(query.get('rid') ?? Number.NaN)
  return subjectOf({
    functionName: nameIn(query.get('id') ?? ''),
    namespace: nameIn(query.get('ns') ?? ''),
    version: qualifierIn(query.get('version') ?? query.get('qualifier') ?? ''),
    region: regionNumbered(number),
  })
}

/** `default/cart-merge`: the namespace before the name. */
const pairOf = new RegExp(`^${name}/${name}(?![\\w/.#:-])`)

function fromFields(fields: readonly Field[]): Subject {
  const first = (kind: FieldKind, read: (value: string) => string | undefined) => {
    for (const field of fields) {
      const value = field.kind === kind ? read(field.value) : undefined
      if (value !== undefined) return value
    }
    return undefined
  }
  const pair = first('function', (value) => pairOf.exec(value)?.[0])?.split('/')
  return subjectOf({
    functionName: pair?.[1] ?? first('function', nameIn),
    namespace: first('namespace', nameIn) ?? pair?.[0],
    version: first('version', qualifierIn) ?? first('alias', qualifierIn),
    region: first('region', regionIn),
  })
}

/** The object as somebody's own template has it: `order-sync / default / $LATEST`, or the name alone. */
const partsOf = new RegExp(`^(${name})(?: ?[/|] ?(${name})(?: ?[/|] ?(${qualifier}))?)?$`)

function fromObject(fields: readonly Field[]): Subject {
  const value = fields.find(({ kind, isOfAlarm }) => kind === 'object' && isOfAlarm)?.value ?? ''
  const [, functionName, namespace, version] = partsOf.exec(value) ?? []
  return subjectOf({ functionName, namespace, version })
}

/** In a sentence: 云函数 order-sync, function `order-sync`. A name of one plain word could be any word. */
const spoken =
  /(?:函数|(?<![a-z])(?:function|scf))\s{0,2}[:：]?\s?[「『【["'`*]{0,3}([a-z][a-z0-9]{0,29}(?:[-_][a-z0-9]{1,30}){1,5})(?![a-z0-9])/i
/** A plain word, too, where its namespace is told right behind it: `function coupon (namespace promo)`. */
const placed =
  /(?:函数|(?<![a-z])function)\s{0,2}([a-z][a-z0-9_-]{1,59})\s?[(（,，]\s?(?:in )?(?:namespace|ns|命名空间)(?![a-z])/i
const quoted = /(?:函数|(?<![a-z])function)\s{0,2}[「『【["'`]{1,3}([a-z][a-z0-9_-]{1,59})[」』】\]"'`]/i

/** SCF's own name of the newest version, wherever it stands. */
const newest = /(?<![\w$])\$latest(?![\w-])/i

/** A cell or a line of its own that holds nothing else than a region's name. */
const regionCell = new RegExp(
  `(?:^|[\\n|｜,，:：;；·/(（【[—])[ \\t]{0,3}(${regions.flatMap(({ names }) => names.map((each) => each.replace(/[()]/g, '\\$&'))).join('|')})[ \\t]{0,3}(?=$|[\\n|｜,，;；。·/)）】\\]—])`,
  'i',
)

/** The same between blanks, in Chinese: there no sentence has blanks around a place. */
const regionWord = new RegExp(`(?<=\\s)(${regions.map(({ names }) => names[0]).join('|')})(?=\\s|$)`)

function spokenIn(text: string): Subject {
  const region = (regionCell.exec(text) ?? regionWord.exec(text))?.[1]
  return subjectOf({
    functionName: (quoted.exec(text) ?? placed.exec(text) ?? spoken.exec(text))?.[1],
    version: newest.exec(text)?.[0],
    region: firstRegionId(text) ?? (region && regionNamed(region)),
  })
}

function firstRegionId(text: string): string | undefined {
  for (const [, id = ''] of text.matchAll(regionIds)) {
    const region = regionNamed(id)
    if (region) return region
  }
  return undefined
}

type Parts = { readonly [K in keyof Subject]: string | undefined }

function subjectOf({ functionName, namespace, version, region }: Partial<Parts>): Subject {
  return {
    ...(functionName && { functionName }),
    ...(namespace && { namespace }),
    ...(version && { version: /^\$latest$/i.test(version) ? '$LATEST' : version }),
    ...(region && { region }),
  }
}
