import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const causes = (text: string) => lookup(text).causes.map(({ id }) => id)

it.each([
  [
    'a list',
    '- ENOTFOUND: DNS lookup failed, check the hostname\n- ECONNREFUSED: the target is not listening',
  ],
  ['a table', '| ECONNREFUSED | service not started |\n| --- | --- |\n| ENOTFOUND | wrong host name given |'],
  [
    'headings',
    '**getaddrinfo EAI_AGAIN**\n\nDNS is not reachable from here.\n\n**EADDRINUSE**\n\nAnother process uses the port.',
  ],
  [
    'a list with messages',
    "1. `ModuleNotFoundError: No module named 'xxx'`：依赖没有打包，请重新安装\n2. `Permission denied`：scf_bootstrap 没有执行权限",
  ],
])('says of several errors what they mean, and of no run: %s', (_, text) => {
  expect(causes(text)).toEqual([])
})

it('errors below one another are no list', () => {
  expect(
    causes('Error: connect ECONNREFUSED 10.0.0.5:6379\nError: connect ECONNREFUSED 10.0.0.5:6379'),
  ).toEqual(['connection-refused'])
})
