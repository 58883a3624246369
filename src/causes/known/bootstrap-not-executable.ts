import type { Cause, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'
import { isStart } from '../programs.ts'

export default {
  id: 'bootstrap-not-executable',
  codes: [405, 430, 439, 443, 445, 446],
  values: ['file'],
  evidence: [
    {
      says: 'Bootstrap not executable',
      by: 'platform',
      when: ({ before, after }) => startFileIn(before, after),
    },
    { says: 'fork/exec {file}: permission denied' },
    { says: 'exec {file}: permission denied' },
    { says: 'exec user process caused: permission denied' },
    { says: 'exec user process caused "permission denied"' },
    { says: 'exec {file} 时 permission denied' },
    { says: '{file} 没有执行权限', when: ({ values }) => isStartFile(values.file) },
    // The runtime of containers.
    { says: 'exec: "{file}": permission denied' },
    { says: '{file}: cannot execute: Permission denied' },
    // Shells, with and without the line.
    { says: 'sh: line {n}: {file}: Permission denied' },
    { says: 'bootstrap: line {n}: {file}: Permission denied' },
    { says: 'sh: {n}: {file}: Permission denied' },
    {
      says: 'sh: {file}: Permission denied',
      when: ({ values: { file = '' } }) => /bootstrap|main$|\.sh$|^\.?\//.test(file),
    },
    { says: 'spawn {file} EACCES', when: ({ values: { file = '' } }) => file.includes('/') },
    { says: 'spawnSync {file} EACCES', when: ({ values: { file = '' } }) => file.includes('/') },
    { says: "[Errno 13] Permission denied: '{file}'", when: ({ trace }) => isStart(trace) },
    { says: 'Cannot run program "{file}": error=13, Permission denied' },
    { says: '{file}: permission denied', when: ({ values }) => isStartFile(values.file) },
    // Of a Web function.
    { says: '[{file}] permission denied', when: ({ values }) => isStartFile(values.file) },
  ],
  // In the folder that is zipped, the code does not stand in /var/user.
  derived: ({ values: { file } }) =>
    file === undefined ? {} : { path: inPackage(file.replace(/^\.\//, '')) },
  headline: [
    { en: '{file} has no permission to run', zh: '{file} 没有可执行权限' },
    { en: 'the start file has no permission to run', zh: '启动文件没有可执行权限' },
  ],
  steps: [
    {
      say: {
        en: 'Set its mode before zipping, on Linux, macOS or WSL; zips made by Windows lose it.',
        zh: '打包前设置权限，并在 Linux、macOS 或 WSL 上打包；Windows 打的 zip 会丢失权限。',
      },
      snippet: 'chmod 755 {path}',
      when: ({ values }) => values.file !== undefined,
    },
    {
      say: {
        en: 'Set the mode of scf_bootstrap (Web function) or bootstrap (Custom Runtime) before zipping, on Linux, macOS or WSL; zips made by Windows lose it.',
        zh: '打包前给 scf_bootstrap（Web 函数）或 bootstrap（Custom Runtime）设置权限，并在 Linux、macOS 或 WSL 上打包；Windows 打的 zip 会丢失权限。',
      },
      snippet: 'chmod 755 *bootstrap',
      when: ({ values }) => values.file === undefined,
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
      values: {},
      code: 443,
    },
    {
      text: 'CustomRuntime\n/var/user/bootstrap: permission denied\n{"errorCode":1,"errorMessage":"ReloadFail: Bootstrap not executable\\n","statusCode":443}',
      values: { file: 'bootstrap' },
      code: 443,
    },
    {
      text: '我的 scf_bootstrap 里只有一行\n{"errorCode":1,"errorMessage":"ReloadFail: Bootstrap not executable\\n","statusCode":443}',
      values: { file: 'scf_bootstrap' },
      code: 443,
    },
    {
      text: 'docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/app/start.sh": permission denied: unknown.',
      values: { file: '/app/start.sh' },
      code: null,
    },
    {
      text: 'Error: spawn /var/user/bin/ffmpeg EACCES\n    at ChildProcess._handle.onexit (node:internal/child_process:283:19)',
      values: { file: '/var/user/bin/ffmpeg' },
      code: null,
    },
    {
      text: "Traceback (most recent call last):\n  File \"/var/user/index.py\", line 7, in main_handler\n    subprocess.run(['./phantomjs', 'a.js'])\n  File \"/var/lang/python37/lib/python3.7/subprocess.py\", line 1364, in _execute_child\n    raise child_exception_type(errno_num, err_msg, err_filename)\nPermissionError: [Errno 13] Permission denied: './phantomjs'",
      values: { file: './phantomjs' },
      code: null,
    },
    {
      text: 'starting container process caused "exec: \\"/entrypoint.sh\\": permission denied": unknown',
      values: { file: '/entrypoint.sh' },
      code: null,
    },
    {
      text: 'standard_init_linux.go:211: exec user process caused "permission denied"',
      values: {},
      code: null,
    },
  ],
} satisfies Cause

/** SCF says `Bootstrap` of both start files; which one it is, the text may name besides. */
function startFileIn(before: string, after: string): Values | boolean {
  const named = new Set(`${before}\n${after}`.match(/\bscf_bootstrap\b|(?<=[/`'"“「])bootstrap(?![\w.-])/g))
  const [file] = named
  return named.size === 1 && file !== undefined ? { file } : true
}

function isStartFile(path = ''): Values | false {
  const file = /(?:^|[\\/])((?:scf_)?bootstrap)$/.exec(path)?.[1]
  return file !== undefined && { file }
}
