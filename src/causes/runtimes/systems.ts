/** What a system's libraries go up to. */
type System = { readonly GLIBC: string; readonly GLIBCXX: string; readonly CXXABI: string }

/** CentOS 8, with the C++ library of its GCC 8. https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html */
const newer: System = { GLIBC: '2.28', GLIBCXX: '3.4.25', CXXABI: '1.3.11' }

/**
 * Whether a runtime runs on CentOS 8 instead of 7; `undefined` where it is not known which it is.
 * https://cloud.tencent.com/document/product/583/56126
 */
export function isOnNewerSystem(runtime: string | undefined): boolean | undefined {
  const [, language, major = '0', minor = '0'] =
    /^([A-Za-z]+)(\d{1,2})(?:\.(\d{1,2}))?$/.exec(runtime ?? '') ?? []
  if (language === undefined) return undefined
  if (language === 'Python') return Number(major) === 3 && Number(minor) >= 10
  return language === 'Nodejs' && Number(major) >= 18
}

/** Whether the newer of the two systems has what a binary needs, such as `GLIBC_2.28`. */
export function isInNewerSystem(needed: string): boolean {
  const [library = '', version = ''] = needed.split('_')
  const has =
    library === 'GLIBC' || library === 'GLIBCXX' || library === 'CXXABI' ? newer[library] : undefined
  return has !== undefined && rankOf(version) <= rankOf(has)
}

/** Versions in their order: 2.9 before 2.10. */
export function rankOf(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return (major * 1_000 + minor) * 1_000 + patch
}
