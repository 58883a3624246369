import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said } from './said.ts'

const place = ' in /var/user/index.php:7'

describe('what PHP does not know', () => {
  it.each([
    ["Error: Class 'Redis' not found", 'redis', 'composer require predis/predis'],
    ['Error: Call to undefined function mb_substr()', 'mbstring', 'symfony/polyfill-mbstring'],
    ['Error: Call to undefined function imagecreatetruecolor()', 'gd', 'image function'],
    ['Error: Class "MongoDB\\Driver\\Manager" not found', 'mongodb', 'image function'],
    ['PDOException: could not find driver', 'pdo_*', 'image function'],
  ])('is in an extension: %s', (message, extension, help) => {
    for (const text of [
      runOf(430, message + place),
      runOf(439, 'Process exited before completing request', `PHP Fatal error:  Uncaught ${message}${place}`),
    ]) {
      expect(said(text).split('\n')[0]).toBe(
        `the code needs PHP’s extension ${extension}, which the runtime does not have`,
      )
      expect(said(text)).toContain(help)
      expect(said(text)).not.toMatch(/typo|SIGTERM/)
      expect(said(text, 'zh')).toContain(`代码需要 PHP 扩展 ${extension}`)
    }
  })

  it('is a class that Composer loads', () => {
    const message = 'Error: Class "GuzzleHttp\\Client" not found'
    expect(said(runOf(430, message + place))).toContain('composer install --no-dev')
    const newer = `ERROR RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result: ${message}${place}`
    expect(lookup(newer).causes).toMatchObject([
      { id: 'code-undefined-name', values: { name: 'GuzzleHttp\\Client' } },
    ])
  })

  it('is a name of one’s own', () => {
    expect(said(runOf(430, `Error: Call to undefined function send_all()${place}`))).toContain('typo')
  })

  it('is Composer’s own file', () => {
    const warning =
      'PHP Warning:  require(/var/user/vendor/autoload.php): failed to open stream: No such file or directory in /var/user/index.php on line 3'
    const text = said(runOf(439, 'Process exited before completing request', warning))
    expect(text).toContain('composer install --no-dev')
    expect(text).not.toMatch(/trigger|Build before/)
  })

  it('and names of other languages are none of its extensions', () => {
    const text = runOf(430, 'ReferenceError: Redis is not defined\n    at load (/var/user/a.js:3:1)')
    expect(said(text)).toMatch(/^the code uses Redis, which is not defined/)
    expect(lookup('the page says: Class "Redis" not found').causes).toEqual([])
  })
})
