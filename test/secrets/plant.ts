/** `{AN 32}` in a template stands for 32 characters of an alphabet, so that no file holds anything like a secret. */
const alphabets = {
  AN: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  an: 'abcdefghijklmnopqrstuvwxyz0123456789',
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  a: 'abcdefghijklmnopqrstuvwxyz',
  W: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-',
  b64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  b32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  hex: '0123456789abcdef',
  d: '123456789',
} as const

type Alphabet = keyof typeof alphabets

/**
 * A text with secrets in it: `«…»` marks one, `{AN 32}` is generated, `{base64 …}` is encoded. The same template
 * always gives the same text.
 */
export function plant(template: string): { readonly text: string; readonly masked: string } {
  const filled = fill(template)
  return {
    text: filled.replace(/[«»]/g, ''),
    masked: filled.replace(/«([^»]*)»/g, (_, secret: string) => secret.replace(/[^\r\n]/g, '•')),
  }
}

function fill(template: string): string {
  let seed = 7
  const filled = template.replace(
    /\{(AN|an|A|a|W|b64|b32|hex|d) (\d+)\}/g,
    (_, name: Alphabet, length: string) => {
      seed += 1
      return generate(alphabets[name], Number(length), seed)
    },
  )
  return filled.replace(/\{base64 ([^}]*)\}/g, (_, plain: string) => Buffer.from(plain).toString('base64'))
}

/** Every third character is a digit where there are any, so that short values are mixed as well. */
function generate(alphabet: string, length: number, seed: number): string {
  const groups = [/[a-z]/g, /[A-Z]/g, /[0-9]/g].flatMap((group) => {
    const members = alphabet.match(group)
    return members === null ? [] : [members.join('')]
  })
  let state = seed
  const next = (from: string) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return from.charAt((state >> 8) % from.length)
  }
  return Array.from({ length }, (_, place) => next(groups[place % 4] ?? alphabet)).join('')
}
