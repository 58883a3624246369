import type { Cause } from '../cause.ts'
import { inPackage } from '../code-root.ts'

export default {
  id: 'bootstrap-crlf',
  codes: [405, 439, 443, 445, 446],
  values: ['file'],
  evidence: [
    // env shows the carriage return as \r, and the text is read without its escapes.
    { says: "env: '{program}\r': No such file" },
    { says: 'env: {program}\r: No such file' },
    // The shell that called it may be named in front.
    ...['bash', 'sh'].map((shell) => ({ says: `{file}: /bin/${shell}^M: bad interpreter` })),
    ...['bash', 'sh'].map((shell) => ({ says: `{file}: bad interpreter: /bin/${shell}^M` })),
    { says: '^M: bad interpreter' },
    { says: 'bad interpreter: {program}^M' },
    { says: "{file}: line {n}: $'\r': command not found" },
    { says: "$'\r': command not found" },
    { says: "syntax error near unexpected token `$'\r''" },
    { says: "syntax error near unexpected token `$'{token}\r''" },
    // The kernel does not find an interpreter whose name ends in \r; people say why.
    ...['CRLF', 'line ending', 'dos2unix', '换行符', '行尾', 'Windows'].flatMap((why) => [
      { says: `exec {file}: no such file or directory{far}${why}` },
      { says: `${why}{far}exec {file}: no such file or directory` },
    ]),
  ],
  derived: ({ values: { file = 'scf_bootstrap' } }) => ({ path: inPackage(file.replace(/^\.\//, '')) }),
  headline: [
    { en: '{file} has Windows line endings', zh: '{file} 的换行符是 Windows 格式' },
    { en: 'the start script has Windows line endings', zh: '启动脚本的换行符是 Windows 格式' },
  ],
  steps: [
    {
      say: { en: 'Convert them to Unix line endings and deploy again.', zh: '改成 Unix 换行符后重新部署。' },
      snippet: "sed -i 's/\\r$//' {path}",
    },
    {
      say: {
        en: 'Add this line to .gitattributes, so that Git keeps LF:',
        zh: '在 .gitattributes 里加一行，让 Git 保留 LF：',
      },
      snippet: '{path} text eol=lf',
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
    {
      text: "/var/user/scf_bootstrap: line 2: $'\\r': command not found\n/var/user/scf_bootstrap: line 4: syntax error: unexpected end of file",
      values: { file: '/var/user/scf_bootstrap' },
      code: null,
    },
    {
      text: '-bash: ./scf_bootstrap: /bin/bash^M: bad interpreter: No such file or directory',
      values: { file: './scf_bootstrap' },
      code: null,
    },
  ],
} satisfies Cause
