import { causeOf } from '../causes/index.ts'
import type { FoundCause } from './causes.ts'
import { subjectOf } from './questions.ts'
import type { Finding } from './run/details.ts'

/** What people call a cause in a few words, without the line that a program prints of it; groups are values. */
const wordings: readonly { readonly id: string; readonly said: RegExp }[] = [
  {
    id: 'tmp-full',
    said: /^(?:enospc|no space left(?: on device)?|disk (?:is )?full|\/?tmp ?(?:is |目录)?(?:full|已?满了?)|磁盘(?:空间)?(?:已?满了?|不足)|空间不足)$/i,
  },
  {
    id: 'read-only-file-system',
    said: /^(?:(?:erofs|read[- ]?only file ?system)(?::? ["']?\/[\w./-]{1,100}["']?)?|只读文件系统|文件系统只读)$/i,
  },
  {
    id: 'package-too-large',
    said: /^(?:(?:上传|部署)的?)?(?:代码包|压缩包|部署包|zip ?包?)(?:太大|过大|超限|超过限制)了?$|^(?:(?:upload(?:ing)?|my|the|deployment|code) ){0,3}(?:package|zip) (?:is )?too (?:large|big)$/i,
  },
  {
    id: 'dns-lookup-failed',
    said: /^(?:enotfound|eai_again|getaddrinfo(?: enotfound| eai_again)?|域名解析失败|域名无法解析)$/i,
  },
  {
    id: 'native-module-wrong-platform',
    said: /^(?:node_module_version|(?:wrong|invalid) elf (?:class|header))$/i,
  },
  {
    id: 'bootstrap-not-executable',
    said: /^(?:scf_)?bootstrap:? (?:permission denied|(?:is )?not executable|没有(?:执行|可执行)?权限)$|^permission denied:? (?:\/var\/user\/)?(?:scf_)?bootstrap$/i,
  },
  {
    id: 'missing-shared-library',
    said: /^(?<library>lib[\w.+-]{1,60}\.so[\d.]{0,12}): cannot open shared object file$/i,
  },
]

/** The cause that a query of a few words names, with the code that was found beside it if it can end in that. */
export function wordedCauses(text: string, findings: readonly Finding[]): readonly FoundCause[] {
  const subject = subjectOf(text)
  const wording = wordings.find(({ said }) => said.test(subject))
  const cause = wording && causeOf(wording.id)
  if (!cause) return []
  const values = { ...wording.said.exec(subject)?.groups }
  const code = findings.find((finding) => cause.codes.includes(finding.code))?.code ?? null
  const start = text.indexOf(subject)
  return [{ id: cause.id, code, values, evidence: [{ start, end: start + subject.length, text: subject }] }]
}
