import { describe, expect, it } from 'vitest'
import { tellCause } from '../../src/cards/brief/cause.ts'
import type { Line } from '../../src/cards/card.ts'
import type { Language } from '../../src/language.ts'
import { lookup } from '../../src/lookup/lookup.ts'

/** Why a text says that a run failed, and what to do, as a card tells it. */
function said(text: string, language: Language = 'en'): readonly string[] {
  const { causes, findings } = lookup(text)
  const told = causes[0] && tellCause(causes[0], findings[0]?.details ?? {}, language)
  return told ? [told.headline, ...told.steps].map(textOf) : []
}

const textOf = (line: Line) =>
  line.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : '')).join('')

describe('what helps is told in the words of the language that failed', () => {
  const python = /pip3|\.py\b|certifi |def /
  const node = /npm|exports\.|app\.listen|NODE_|callbackWaits/
  const others = { Python: node, 'Node.js': python, Java: /FILE\.FUNCTION|pip3|npm|\.py\b/, none: python }

  it.each<[keyof typeof others, string]>([
    ['Node.js', 'Could not load the "sharp" module using the linux-x64 runtime'],
    [
      'Node.js',
      '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: Could not load the \\"sharp\\" module using the linux-x64 runtime","statusCode":430}',
    ],
    ['Node.js', 'Error: /var/user/node_modules/bcrypt/lib/bcrypt_lib.node: invalid ELF header'],
    ['Python', "OSError: Cannot load native module 'Crypto.Cipher._raw_ecb': Not found '_raw_ecb.abi3.so'"],
    ['Node.js', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['none', 'Error: self signed certificate'],
    ['none', 'certificate has expired'],
    ['Java', 'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid path'],
    ['Java', 'java.lang.NoSuchMethodException: example.Hello.mainHandler()'],
    [
      'Java',
      '{"errorCode":-1,"errorMessage":"java.lang.ClassNotFoundException: example.Hello","statusCode":443}',
    ],
    ['Java', 'java.lang.OutOfMemoryError: Java heap space'],
    ['none', 'Tomcat started on port(s): 8080\n{"errorMessage":"PortBindingFailed","statusCode":446}'],
  ])('%s: %s', (language, text) => {
    for (const each of ['en', 'zh'] as const) {
      const lines = said(text, each)
      expect(lines.length).toBeGreaterThan(1)
      expect(lines.join('\n')).not.toMatch(others[language])
    }
  })

  it.each([
    ['ssl.SSLError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:1129)', 'certifi'],
    ['Error: /var/user/node_modules/bcrypt/lib/bcrypt_lib.node: invalid ELF header', 'npm install'],
    ['java.lang.NoSuchMethodException: example.Hello.mainHandler()', 'package.Class::method'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
  ])('%s: %s', (text, words) => {
    expect(said(text).join('\n')).toContain(words)
    const inChinese = words.replace('package.Class::method', '包名.类名::方法名')
    expect(said(text, 'zh').join('\n')).toContain(inChinese)
  })
})
