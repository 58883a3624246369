import type { Cause } from '../cause.ts'
import { isBrowser, isProgram } from '../programs.ts'

export default {
  id: 'executable-missing',
  codes: [405, 430, 439, 443, 445, 446],
  values: ['path'],
  evidence: [
    { says: 'fork/exec {path}: no such file or directory' },
    // Of a Web function that has no start file, or one that cannot be started.
    {
      says: '[{path}] no such file or directory',
      by: 'platform',
      when: ({ values }) => isStartFile(values.path),
    },
    { says: 'scf_bootstrap: line {line}: {path}: not found' },
    { says: 'scf_bootstrap: line {line}: {path}: No such file or directory' },
    { says: 'scf_bootstrap: {line}: {path}: not found' },
    { says: '{path}: command not found', when: ({ values: { path = '' } }) => !/^\d/.test(path) },
    { says: 'command not found: {path}' },
    { says: 'exec: "{path}": executable file not found in $PATH' },
    { says: 'exec: "{path}": stat {file}: no such file or directory' },
    { says: 'exec {path}: no such file or directory' },
    { says: 'exec: {path}: not found' },
    {
      says: 'spawn {path} ENOENT',
      when: ({ values: { path = '' } }) => !isBrowser(path),
    },
    { says: 'spawnSync {path} ENOENT', when: ({ values: { path = '' } }) => !isBrowser(path) },
    // Dash counts lines, busybox does not.
    { says: 'sh: {n}: {path}: not found' },
    { says: 'sh: {path}: not found', when: ({ values: { path = '' } }) => !/^\d/.test(path) },
    { says: 'sh: {path}: No such file or directory' },
    { says: 'sh: line {n}: {path}: No such file or directory' },
    // What the first line of a script calls.
    { says: "env: '{path}': No such file or directory" },
    { says: 'env: {path}: No such file or directory' },
    { says: "env: can't execute '{path}': No such file or directory" },
    {
      says: "[Errno 2] No such file or directory: '{path}'",
      when: ({ values: { path = '' }, trace }) => isProgram(path, trace),
    },
    { says: 'Cannot run program "{path}"' },
    { says: "{path} is not installed or it's not in your PATH" },
    {
      says: "'{path}' executable needs to be in PATH",
      when: ({ values: { path = '' } }) => !isBrowser(path),
    },
    { says: 'No {path} executable found' },
    { says: 'Is {path} installed and in PATH' },
    {
      says: 'Error: Cannot find {path}',
      when: ({ values: { path = '' } }) => /^ff(?:mpeg|probe)$/.test(path),
    },
    { says: '{path}: bad interpreter: No such file or directory' },
    // Bash from 5.2 on: the script is there, and the interpreter in its first line is not.
    { says: '{path}: cannot execute: required file not found' },
    { says: 'fileNotFound or no execute permission: {path}' },
    // PyExecJS.
    { says: 'Could not find an available JavaScript runtime', when: () => ({ path: 'node' }) },
  ],
  derived: ({ values: { path } }) => ({
    name: isStartFile(path) ? (path ?? '').replace(/^.*\//, '') : 'scf_bootstrap',
  }),
  headline: { en: 'there is no program at {path}', zh: '{path} 处没有可执行文件' },
  steps: [
    {
      say: {
        en: 'Put {name} at the top of the zip, with mode 755, and zip it on Linux, macOS or WSL; zips made by Windows lose the mode.',
        zh: '把 {name} 放在压缩包根目录，权限设为 755，并在 Linux、macOS 或 WSL 上打包；Windows 打的 zip 会丢失权限。',
      },
      snippet: 'chmod 755 {name}',
      when: ({ values }) => isStartFile(values.path),
    },
    {
      say: {
        en: 'Go: build the binary and put it at the top of the zip; the handler is its name.',
        zh: 'Go：编译出二进制文件放在压缩包根目录，执行方法填它的文件名。',
      },
      snippet: 'GOOS=linux GOARCH=amd64 go build -o main main.go && zip main.zip main',
      when: ({ values: { path = '' }, run: { language = 'Go' } }) =>
        !isStartFile(path) &&
        language === 'Go' &&
        (/^\/var\/user\/[\w.-]+$/.test(path) || !path.startsWith('/')),
    },
    {
      say: {
        en: 'scf_bootstrap: write the whole path of the interpreter, such as /var/lang/node16/bin/node or /var/lang/python37/bin/python3.7.',
        zh: 'scf_bootstrap 里要写解释器的完整路径，例如 /var/lang/node16/bin/node、/var/lang/python37/bin/python3.7。',
      },
    },
    {
      say: {
        en: 'The file is there? Then it has Windows line endings.',
        zh: '文件明明存在时，检查换行符是否为 Windows 格式。',
      },
      snippet: "sed -i 's/\\r$//' {name}",
    },
  ],
  notThis: [
    {
      en: 'A binary for another processor: exec format error.',
      zh: '二进制文件的平台不对，报 exec format error。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/56126'],
  examples: [
    {
      text: '{"errorMessage":"[./scf_bootstrap] no such file or directory","statusCode":443}',
      values: { path: './scf_bootstrap' },
      code: 443,
    },
    {
      text: '{"errorCode":-1,"errorMessage":"fork/exec /var/user/main: no such file or directory","requestId":"3c2b1a09-8f7e-4d6c-b5a4-938271605f4e","statusCode":443}',
      values: { path: '/var/user/main' },
      code: 443,
    },
    {
      text: './scf_bootstrap: line 2: node16: command not found',
      values: { path: 'node16' },
      code: null,
    },
    { text: "env: can't execute 'bash': No such file or directory", values: { path: 'bash' }, code: null },
    { text: '/usr/bin/env: ‘node’: No such file or directory', values: { path: 'node' }, code: null },
    {
      text: 'docker: Error response from daemon: failed to create task for container: OCI runtime create failed: runc create failed: unable to start container process: exec: "npm": executable file not found in $PATH: unknown.',
      values: { path: 'npm' },
      code: null,
    },
    {
      text: 'Error: Command failed: wkhtmltopdf - -\n/bin/sh: wkhtmltopdf: command not found',
      values: { path: 'wkhtmltopdf' },
      code: null,
    },
    {
      text: "pytesseract.pytesseract.TesseractNotFoundError: tesseract is not installed or it's not in your PATH. See README file for more information.",
      values: { path: 'tesseract' },
      code: null,
    },
  ],
} satisfies Cause

/** What a Web function or a Custom Runtime begins with. */
function isStartFile(path: string | undefined): boolean {
  return /(?:^|\/)(?:scf_)?bootstrap$/.test(path ?? '')
}
