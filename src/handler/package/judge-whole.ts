import type { Contents } from './contents.ts'
import type { Finding } from './finding.ts'

const megabyte = 1024 * 1024
/** https://cloud.tencent.com/document/product/583/11637 */
const largestUnpacked = 500 * megabyte
const largestUpload = 50 * megabyte

/** What there is to say about a package whatever the handler: its size and the names in it. */
export function judgePackage({
  files,
  packedSize,
  strayNames,
  backslashNames,
}: Contents): readonly Finding[] {
  let unpacked = 0
  for (const { size } of files.values()) unpacked += size
  const findings: Finding[] = []
  if (unpacked > largestUnpacked) {
    findings.push({ id: 'package-size', reason: 'unpacked', other: inMegabytes(unpacked) })
  }
  if (packedSize !== undefined && packedSize > largestUpload) {
    const other = inMegabytes(packedSize)
    findings.push({ id: 'package-size', reason: 'upload', other, severity: 'warning' })
  }
  if (strayNames.length > 0) findings.push({ id: 'package-names', reason: 'outside', list: strayNames })
  if (backslashNames.length > 0) {
    findings.push({ id: 'package-names', reason: 'backslash', list: backslashNames })
  }
  return findings
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`
}
