import { expect, it } from 'vitest'
import { pageFiles } from '../../../src/workspace/local/page-bundle.ts'

it('the page is its document, one script and one style sheet', async () => {
  const files = await pageFiles(false)
  expect(Object.entries(files).map(([path, { type }]) => [path, type])).toEqual([
    ['/', 'text/html; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
  ])
  const html = String(files['/']?.body)
  for (const path of ['/page.js', '/page.css']) expect(html).toContain(`"${path}"`)
})
