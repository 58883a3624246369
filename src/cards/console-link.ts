import { numberOfRegion } from '../catalog/regions.ts'

type Place = { readonly functionName?: string; readonly namespace?: string; readonly region?: string }

/** The page of a function in the vendor's console, as far as the text gives all that its address needs. */
export function consoleLink({ functionName, namespace, region = '' }: Place): string | undefined {
  const number = numberOfRegion(region)
  if (number === undefined || functionName === undefined || namespace === undefined) return undefined
  const query = new URLSearchParams({ rid: String(number), ns: namespace, id: functionName })
  return `https://console.cloud.tencent.com/scf/list-detail?${query}`
}
