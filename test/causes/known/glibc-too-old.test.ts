import { describe, expect, it } from 'vitest'
import { isInNewerSystem } from '../../../src/causes/runtimes/systems.ts'
import { runOf, said } from './said.ts'

const needs = (needed: string, file: string) =>
  runOf(443, `Error: /lib64/libm.so.6: version \`${needed}' not found (required by ${file})`)
const newerRuntime = /runtime on a newer system/

describe('another runtime is advised where it helps', () => {
  it.each([
    ['GLIBC_2.28', '/var/user/main', true],
    ['GLIBC_2.35', '/var/lang/node18/x/canvas.node', false],
    ['GLIBC_2.28', '/var/lang/node18/x/canvas.node', false],
    ['GLIBC_2.29', '/var/lang/python310/x.so', false],
    ['GLIBC_2.28', '/var/lang/python37/x.so', true],
    ['GLIBCXX_3.4.29', '/var/user/node_modules/canvas/canvas.node', false],
    ['GLIBCXX_3.4.22', '/var/user/node_modules/canvas/canvas.node', true],
    ['GLIBC_2.34', '/var/user/main', false],
  ])('%s for %s: %s', (needed, file, helps) => {
    const told = said(needs(needed, file))
    expect(told).toContain(needed)
    expect(newerRuntime.test(told)).toBe(helps)
    expect(told).toContain('image function')
  })

  it.each([
    ['GLIBC_2.28', true],
    ['GLIBC_2.9', true],
    ['GLIBC_2.29', false],
    ['CXXABI_1.3.11', true],
    ['OPENSSL_3.0.0', false],
  ])('CentOS 8 has %s: %s', (needed, has) => {
    expect(isInNewerSystem(needed)).toBe(has)
  })
})

it('a wheel is for Python only', () => {
  expect(said(needs('GLIBC_2.28', '/var/user/node_modules/canvas/canvas.node'))).not.toContain('wheel')
  expect(said(needs('GLIBC_2.28', '/var/lang/python37/x.so'))).toContain('wheel')
})

it.each(['GLIBC_2.28 not found', 'SCF 报 GLIBC_2.28 not found 怎么办'])('is told of: %s', (text) => {
  expect(said(text)).toMatch(/^a binary needs GLIBC_2\.28/)
})
