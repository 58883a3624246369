import type { Cause } from '../cause.ts'

export default {
  id: 'bootstrap-not-executable',
  codes: [405, 443],
  values: ['file'],
  evidence: [
    { says: 'ReloadFail: Bootstrap not executable', when: () => ({ file: 'scf_bootstrap' }) },
    { says: 'Bootstrap not executable', when: () => ({ file: 'scf_bootstrap' }) },
    { says: 'fork/exec {file}: permission denied' },
    { says: 'exec {file}: permission denied' },
    // The runtime of containers.
    { says: 'exec: "{file}": permission denied' },
    {
      says: 'bash: {file}: Permission denied',
      when: ({ values: { file = '' } }) => /bootstrap|main$|\.sh$/.test(file),
    },
    { says: 'spawn {file} EACCES', when: ({ values: { file = '' } }) => file.startsWith('/') },
    { says: 'scf_bootstrap: permission denied', when: () => ({ file: 'scf_bootstrap' }) },
  ],
  // In the folder that is zipped, the code does not stand in /var/user.
  derived: ({ values: { file = '' } }) => ({ path: file.replace(/^(?:\/var\/user\/|\.\/)/, '') }),
  headline: { en: '{file} has no permission to run', zh: '{file} 没有可执行权限' },
  steps: [
    {
      say: {
        en: 'Set its mode before zipping, on Linux, macOS or WSL; zips made by Windows lose it.',
        zh: '打包前设置权限，并在 Linux、macOS 或 WSL 上打包；Windows 打的 zip 会丢失权限。',
      },
      snippet: 'chmod 755 {path}',
    },
    {
      say: {
        en: 'With the Serverless CLI the old mode may be cached.',
        zh: '用 Serverless CLI 部署时可能用了缓存里的旧权限。',
      },
      snippet: 'sls deploy --force',
    },
  ],
  notThis: [
    {
      en: 'A file that cannot be written: the code folder is read-only.',
      zh: '文件无法写入：代码目录是只读的。',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/56126',
    'https://github.com/second-state/tencent-tensorflow-scf/issues/1',
  ],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"ReloadFail: Bootstrap not executable","requestId":"5e4d3c2b-1a09-4f8e-9d7c-6b5a4e3d2c1b","statusCode":443}',
      values: { file: 'scf_bootstrap' },
      code: 443,
    },
  ],
} satisfies Cause
