import { expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

const empty =
  "requests.exceptions.MissingSchema: Invalid URL '': No scheme supplied. Perhaps you meant http://?"

it('an empty address is a setting without a value', () => {
  const text = runOf(430, tracebackOf('requests.get(HOOK)', empty))
  expect(said(text)).toMatch(/^an address that the code requests is empty\nSet /)
  expect(said(text, 'zh')).toMatch(/^代码请求的地址为空\n/)
})

it.each(["uid = cfg['uid']", "uid = settings['uid']", "uid = config['uid']"])(
  'a key that is not there is to be added: %s',
  (code) => {
    const text = said(runOf(430, tracebackOf(code, "KeyError: 'uid'")))
    expect(text).toMatch(/^the configuration has no uid\nAdd uid /)
    expect(text).not.toContain('https://')
  },
)
