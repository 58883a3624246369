import { causeOf } from '../causes/index.ts'
import type { FoundCause } from './causes.ts'
import { subjectOf } from './questions.ts'
import type { Finding } from './run/details.ts'

/** What people call a cause in a few words, without the line that a program prints of it. */
const wordings: readonly { readonly id: string; readonly said: RegExp }[] = [
  {
    id: 'tmp-full',
    said: /^(?:enospc|no space left(?: on device)?|disk (?:is )?full|\/?tmp ?(?:is full|已?满了?)|磁盘(?:空间)?(?:已?满了?|不足)|空间不足)$/,
  },
  {
    id: 'read-only-file-system',
    said: /^(?:erofs|read[- ]?only file ?system|只读文件系统|文件系统只读)$/,
  },
  {
    id: 'package-too-large',
    said: /^(?:(?:上传|部署)的?)?(?:代码包|压缩包|部署包|zip ?包?)(?:太大|过大|超限|超过限制)了?$|^(?:(?:upload(?:ing)?|my|the|deployment|code) ){0,3}(?:package|zip) (?:is )?too (?:large|big)$/,
  },
  {
    id: 'dns-lookup-failed',
    said: /^(?:enotfound|eai_again|getaddrinfo(?: enotfound| eai_again)?|域名解析失败|域名无法解析)$/,
  },
  { id: 'native-module-wrong-platform', said: /^node_module_version$/ },
]

/** The cause that a query of a few words names, with the code that was found beside it if it can end in that. */
export function wordedCauses(text: string, findings: readonly Finding[]): readonly FoundCause[] {
  const subject = subjectOf(text)
  const id = wordings.find(({ said }) => said.test(subject.toLowerCase()))?.id
  const cause = id === undefined ? undefined : causeOf(id)
  if (!cause) return []
  const code = findings.find((finding) => cause.codes.includes(finding.code))?.code ?? null
  const start = text.indexOf(subject)
  return [
    { id: cause.id, code, values: {}, evidence: [{ start, end: start + subject.length, text: subject }] },
  ]
}
