import type { Cause, Values } from '../cause.ts'

export default {
  id: 'bootstrap-crlf',
  codes: [405, 439, 443],
  values: ['file'],
  evidence: [
    { says: "/usr/bin/env: 'bash\\r': No such file or directory" },
    { says: '/usr/bin/env: bash\\r: No such file or directory' },
    { says: "env: 'bash\r': No such file" },
    // The shell that called it may be named in front.
    ...['bash', 'sh'].map((shell) => ({
      says: `{file}: /bin/${shell}^M: bad interpreter`,
      when: ({ values: { file = '' } }: { readonly values: Values }) => ({
        file: file.split(': ').at(-1) ?? file,
      }),
    })),
    { says: '/bin/bash^M: bad interpreter' },
    { says: '/bin/sh^M: bad interpreter' },
    { says: "$'\\r': command not found" },
    { says: "python3\\r': No such file" },
    { says: "node\\r': No such file" },
    // The kernel does not find an interpreter whose name ends in \r; people say why.
    { says: 'exec {file}: no such file or directory{gap}CRLF' },
    { says: 'CRLF{gap}exec {file}: no such file or directory' },
  ],
  headline: [
    { en: '{file} has Windows line endings', zh: '{file} 的换行符是 Windows 格式' },
    { en: 'the start script has Windows line endings', zh: '启动脚本的换行符是 Windows 格式' },
  ],
  steps: [
    {
      say: { en: 'Convert them to Unix line endings and deploy again.', zh: '改成 Unix 换行符后重新部署。' },
      snippet: "sed -i 's/\\r$//' scf_bootstrap",
    },
    {
      say: {
        en: 'Keep Git from bringing them back: in .gitattributes',
        zh: '在 .gitattributes 里固定下来，避免 Git 再次转换：',
      },
      snippet: 'scf_bootstrap text eol=lf',
    },
  ],
  notThis: [{ en: 'An interpreter that really is not there.', zh: '解释器确实不存在。' }],
  sources: ['https://cloud.tencent.com/document/product/583/97808'],
  examples: [
    {
      text: '/var/user/scf_bootstrap: /bin/bash^M: bad interpreter: No such file or directory',
      values: { file: '/var/user/scf_bootstrap' },
      code: null,
    },
    { text: "/usr/bin/env: 'bash\\r': No such file or directory", values: {}, code: null },
  ],
} satisfies Cause
