import type { Cause } from '../cause.ts'
import { pipOf } from '../python/pip.ts'

export default {
  id: 'openssl-too-old',
  codes: [430, 443],
  values: ['version'],
  evidence: [
    { says: "'ssl' module is compiled with '{version}'" },
    // Older versions of urllib3, and what somebody types, have no quotation marks.
    { says: "'ssl' module is compiled with {version}. See" },
    { says: 'only supports OpenSSL 1.1.1+' },
  ],
  derived: ({ run }) => ({ pip: pipOf(run.runtime) }),
  headline: [
    {
      en: 'urllib3 2 needs a newer OpenSSL than this runtime has ({version})',
      zh: 'urllib3 2 要求更高版本的 OpenSSL，当前运行环境只有 {version}',
    },
    {
      en: 'urllib3 2 needs a newer OpenSSL than this runtime has',
      zh: 'urllib3 2 需要比当前运行环境更新的 OpenSSL',
    },
  ],
  steps: [
    {
      say: { en: 'Pin urllib3 below 2 and deploy again.', zh: '把 urllib3 固定在 2 以下，重新部署。' },
      snippet: "{pip} install 'urllib3<2' 'requests<2.30' -t .",
    },
    {
      say: {
        en: 'Or move to a runtime on a newer system, such as Python 3.10.',
        zh: '也可以换用系统较新的运行环境，例如 Python 3.10。',
      },
    },
  ],
  notThis: [{ en: 'A certificate that cannot be verified.', zh: '证书校验失败。' }],
  sources: ['https://github.com/Womsxd/MihoyoBBSTools/issues/41'],
  examples: [
    {
      text: "ImportError: urllib3 v2 only supports OpenSSL 1.1.1+, currently the 'ssl' module is compiled with 'OpenSSL 1.0.2k-fips  26 Jan 2017'. See: https://github.com/urllib3/urllib3/issues/2168",
      values: { version: 'OpenSSL 1.0.2k-fips  26 Jan 2017' },
      code: null,
    },
  ],
} satisfies Cause
