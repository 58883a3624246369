import type { Cause } from '../cause.ts'

export default {
  id: 'exec-format-error',
  codes: [405, 439, 443, 445, 446],
  values: ['file'],
  evidence: [
    { says: 'zsh: exec format error: {file}' },
    { says: 'bad CPU type in executable: {file}' },
    { says: '{file}: Bad CPU type in executable' },
    { says: 'fork/exec {file}: exec format error' },
    // Docker names nobody; its tool that tells what a file is does.
    {
      says: 'exec user process caused{any}exec format error',
      when: ({ before, after }) => fileNamed(before + after),
    },
    { says: 'exec {file}: exec format error' },
    { says: "exec format error: '{file}'" },
    { says: '{file}: cannot execute binary file' },
    { says: '{file}: Exec format error' },
    { says: 'exec format error' },
  ],
  headline: [
    { en: '{file} is not built for Linux x86_64', zh: '{file} 不是 Linux x86_64 程序' },
    { en: 'the program is not built for Linux x86_64', zh: '程序不是按 Linux x86_64 构建的' },
  ],
  steps: [
    {
      say: { en: 'Build for Linux x86_64. Go:', zh: '按 Linux x86_64 构建。Go：' },
      snippet: 'GOOS=linux GOARCH=amd64 go build -o main main.go',
    },
    {
      say: { en: 'An image, also on an Apple computer:', zh: '镜像（在苹果电脑上也要指定平台）：' },
      snippet: 'docker build --platform linux/amd64 -t my-function .',
    },
    {
      say: { en: 'A script needs #!/bin/bash as its first line.', zh: '脚本的第一行要写 #!/bin/bash。' },
    },
  ],
  notThis: [{ en: 'A program that is not there.', zh: '程序文件不存在。' }],
  sources: ['https://cloud.tencent.com/document/product/583/56126'],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"fork/exec /var/user/main: exec format error","requestId":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b6a","statusCode":443}',
      values: { file: '/var/user/main' },
      code: 443,
    },
    {
      text: 'standard_init_linux.go:228: exec user process caused: exec format error',
      values: {},
      code: null,
    },
    {
      text: 'standard_init_linux.go:228: exec user process caused: exec format error\n\n$ file server\nserver: ELF 64-bit LSB executable, ARM aarch64, version 1 (SYSV), statically linked',
      values: { file: 'server' },
      code: null,
    },
    {
      text: 'zsh: exec format error: ./main',
      values: { file: './main' },
      code: null,
    },
  ],
} satisfies Cause

/** The answer of `file server`. */
function fileNamed(said: string) {
  const file = /(?:^|\n)([\w./-]{1,120}): ELF /.exec(said)?.[1]
  return file === undefined ? true : { file }
}
