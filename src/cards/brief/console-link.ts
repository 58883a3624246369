import type { Details } from '../../lookup/run/details.ts'

/** The console's numbers of the regions that SCF is offered in. https://cloud.tencent.com/document/product/583/17238 */
const regionNumbers: Readonly<Record<string, number>> = {
  'ap-guangzhou': 1,
  'ap-shanghai': 4,
  'ap-hongkong': 5,
  'na-toronto': 6,
  'ap-shanghai-fsi': 7,
  'ap-beijing': 8,
  'ap-singapore': 9,
  'ap-shenzhen-fsi': 11,
  'na-siliconvalley': 15,
  'ap-chengdu': 16,
  'eu-frankfurt': 17,
  'ap-seoul': 18,
  'ap-chongqing': 19,
  'ap-mumbai': 21,
  'na-ashburn': 22,
  'ap-bangkok': 23,
  'eu-moscow': 24,
  'ap-tokyo': 25,
  'ap-nanjing': 33,
}

/** The page of a function in the vendor's console, as far as the text gives all that its address needs. */
export function consoleLink({ functionName, namespace, region = '' }: Details): string | undefined {
  const number = regionNumbers[region]
  if (number === undefined || functionName === undefined || namespace === undefined) return undefined
  const query = new URLSearchParams({ rid: String(number), ns: namespace, id: functionName })
  return `https://console.cloud.tencent.com/scf/list-detail?${query}`
}
