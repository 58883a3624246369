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
    'names of the system with its own words',
    '- EADDRINUSE - Address already in use\n- ECONNRESET - Connection reset by peer\n- ETIMEDOUT - Operation timed out',
  ],
  [
    'names with a meaning in brackets',
    'ENOENT (No such file or directory): a part of the path is missing.\nECONNREFUSED (Connection refused): No connection could be made because the target machine actively refused it.',
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
