import { numberOfRegion } from '../catalog/regions.ts'

type Place = { readonly functionName?: string; readonly namespace?: string; readonly region?: string }

/**
 * The page of a function in the vendor's console or its log query, as far as the text gives all that the address needs.
 * The vendor's own guides lead to both so: https://www.tencentcloud.com/document/product/583/44896.
 */
export function consoleLink(
  { functionName, namespace, region = '' }: Place,
  page: 'function' | 'log' = 'function',
): string | undefined {
  const number = numberOfRegion(region)
  if (number === undefined || functionName === undefined || namespace === undefined) return undefined
  const query = new URLSearchParams({
    rid: String(number),
    ns: namespace,
    id: functionName,
    ...(page === 'log' && { menu: 'log' }),
  })
  return `https://console.cloud.tencent.com/scf/list-detail?${query}`
}
