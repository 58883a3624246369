import { expect, it } from 'vitest'
import { hashOfPermalink } from '../../../../../src/workspace/page/blocks/text/permalink.ts'
import { blocksHtml } from '../drawn.ts'

const archives = 'https://scf-team.slack.com/archives'
const channels = [{ id: 'C1' }, { id: 'D0ADA' }]

it.each([
  [`${archives}/C1/p1753000000000100`, '#C1/1753000000.000100'],
  [`${archives}/C1/p1753000000000200?thread_ts=1753000000.000100&cid=C1`, '#C1/1753000000.000100'],
  [`${archives}/D0ADA/p1753000000000100`, '#D0ADA/1753000000.000100'],
  [`${archives}/C2/p1753000000000100`, undefined],
  [`${archives}/C1`, undefined],
  ['https://example.com/archives/C1/p1753000000000100', undefined],
])('%s is shown at %s', (url, hash) => expect(hashOfPermalink(url, channels)).toBe(hash))

it('a message that is linked to opens in the page, other links beside it', () => {
  const html = (url: string) =>
    blocksHtml([{ type: 'section', text: { type: 'mrkdwn', text: `<${url}|card>` } }])
  expect(html(`${archives}/C1/p1753000000000100`)).toContain('href="#C1/1753000000.000100">card')
  expect(html('https://example.com/')).toContain('target="_blank"')
})
