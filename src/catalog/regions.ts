/** A region of Tencent Cloud in every way of writing it. */
export type Region = {
  /** As the API has it: `ap-guangzhou`. */
  readonly id: string
  /** The short code of the monitoring's callbacks: `gz`. */
  readonly short: string
  /** The console's number: `rid=1`. */
  readonly number: number
  /** What people and alarms call it, in lower case: 广州, guangzhou. */
  readonly names: readonly string[]
}

/**
 * The regions that SCF is or was offered in. Ids and names: https://cloud.tencent.com/document/product/583/17238; the
 * short codes are what `alarmObjInfo.region` holds, https://cloud.tencent.com/document/product/248/9066; the numbers are
 * those of the vendor's own tools,
 * https://github.com/serverless-tencent/tencent-component-toolkit/blob/master/src/modules/cls/dashboard.ts.
 */
export const regions: readonly Region[] = [
  { id: 'ap-guangzhou', short: 'gz', number: 1, names: ['广州', 'guangzhou'] },
  { id: 'ap-shanghai', short: 'sh', number: 4, names: ['上海', 'shanghai'] },
  {
    id: 'ap-hongkong',
    short: 'hk',
    number: 5,
    names: ['香港', '中国香港', 'hong kong', 'hongkong', 'hong kong (china)'],
  },
  { id: 'na-toronto', short: 'ca', number: 6, names: ['多伦多', 'toronto'] },
  { id: 'ap-shanghai-fsi', short: 'shjr', number: 7, names: ['上海金融', 'shanghai finance'] },
  { id: 'ap-beijing', short: 'bj', number: 8, names: ['北京', 'beijing'] },
  { id: 'ap-singapore', short: 'sg', number: 9, names: ['新加坡', 'singapore'] },
  { id: 'ap-shenzhen-fsi', short: 'szjr', number: 11, names: ['深圳金融', 'shenzhen finance'] },
  {
    id: 'na-siliconvalley',
    short: 'usw',
    number: 15,
    names: ['硅谷', 'silicon valley', 'siliconvalley'],
  },
  { id: 'ap-chengdu', short: 'cd', number: 16, names: ['成都', 'chengdu'] },
  { id: 'eu-frankfurt', short: 'de', number: 17, names: ['法兰克福', 'frankfurt'] },
  { id: 'ap-seoul', short: 'kr', number: 18, names: ['首尔', 'seoul'] },
  { id: 'ap-chongqing', short: 'cq', number: 19, names: ['重庆', 'chongqing'] },
  { id: 'ap-mumbai', short: 'in', number: 21, names: ['孟买', 'mumbai'] },
  { id: 'na-ashburn', short: 'use', number: 22, names: ['弗吉尼亚', 'virginia', 'ashburn'] },
  { id: 'ap-bangkok', short: 'th', number: 23, names: ['曼谷', 'bangkok'] },
  { id: 'eu-moscow', short: 'ru', number: 24, names: ['莫斯科', 'moscow'] },
  { id: 'ap-tokyo', short: 'jp', number: 25, names: ['东京', 'tokyo'] },
  { id: 'ap-nanjing', short: 'nj', number: 33, names: ['南京', 'nanjing'] },
  { id: 'ap-taipei', short: 'tpe', number: 39, names: ['台北', '中国台北', 'taipei'] },
  { id: 'ap-beijing-fsi', short: 'bjjr', number: 46, names: ['北京金融', 'beijing finance'] },
  { id: 'ap-jakarta', short: 'jkt', number: 72, names: ['雅加达', 'jakarta'] },
  { id: 'sa-saopaulo', short: 'sao', number: 74, names: ['圣保罗', 'sao paulo', 'saopaulo', 'são paulo'] },
]

const known = new Map(
  regions.flatMap(({ id, short, names }) => [id, short, ...names].map((name) => [name, id])),
)
const numbered = new Map(regions.map(({ id, number }) => [number, id]))
const numbers = new Map(regions.map(({ id, number }) => [id, number]))

/** The id of a region in any spelling: `ap-guangzhou`, `gz`, 广州, `Guangzhou`, 华南地区（广州）. */
export function regionNamed(spelling: string): string | undefined {
  const name = spelling.trim().toLowerCase()
  const parts = [name, name.replace(/(?:金融专区|金融云)$/, '金融'), name.replace(/(?:地区|区域|市)$/, '')]
  for (const part of parts) if (known.has(part)) return known.get(part)
  const inner = /[(（]([^()（）]{2,20})[)）]/.exec(name)
  const [, inside = ''] = inner ?? []
  return known.get(inside.trim()) ?? known.get(name.slice(0, inner?.index ?? 0).trim())
}

/** The id of the region that the console numbers so. */
export function regionNumbered(number: number): string | undefined {
  return numbered.get(number)
}

/** The console's number of a region, or `undefined` for none of ours. */
export function numberOfRegion(id: string): number | undefined {
  return numbers.get(id)
}
