/** Versions of Python in whose images of Tencent's pip has a name of its own. https://cloud.tencent.com/document/product/583/55594 */
const named = new Set(['3.6', '3.7', '3.9', '3.10'])

/**
 * How to call the pip of a Python runtime: as Tencent's images name it (`pip37`), of another version by its Python, and
 * where the version is unknown `pip3`.
 */
export function pipOf(runtime: string | undefined): string {
  const version = /^Python(\d\.\d{1,2})$/.exec(runtime ?? '')?.[1]
  if (version === undefined) return 'pip3'
  return named.has(version) ? `pip${version.replace('.', '')}` : `python${version} -m pip`
}
