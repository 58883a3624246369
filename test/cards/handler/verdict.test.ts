import { describe, expect, it } from 'vitest'
import type { Card, CardBlock, Piece } from '../../../src/cards/card.ts'
import { utcClock } from '../../../src/cards/clock.ts'
import { verdictCard } from '../../../src/cards/handler/verdict.ts'
import { checkHandler } from '../../../src/handler/check.ts'
import { runtimes } from '../../../src/handler/runtimes.ts'
import type { Language } from '../../../src/language.ts'

function cardFor(handler: string, runtime?: string, language: Language = 'en'): Card {
  return verdictCard(checkHandler({ handler, runtime }), language)
}

function piecesOf(block: CardBlock): readonly Piece[] {
  if (block.kind === 'quote' || block.kind === 'brief') return []
  return block.kind === 'list' ? block.items.flat() : block.line
}

function plain(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : 'code' in piece
          ? `[${piece.code}]`
          : 'strong' in piece
            ? `*${piece.strong}*`
            : 'link' in piece
              ? piece.link
              : utcClock(piece),
    )
    .join('')
}

function lines(card: Card): readonly string[] {
  return card.blocks.flatMap((block) => {
    if (block.kind === 'list') return [block.title, ...block.items.map(plain)]
    const title =
      block.kind === 'note' || block.kind === 'brief' || block.title === undefined ? '' : `${block.title} `
    return [title + plain(piecesOf(block))]
  })
}

describe('the first line says it all', () => {
  it.each([
    [
      'index.main_handler',
      'Python3.9',
      'Handler check: valid for Python3.9',
      '执行方法检查：可用于 Python3.9',
    ],
    ['index.main_handler', undefined, 'Handler check: valid', '执行方法检查：有效'],
    [
      'main',
      undefined,
      'Handler check: fits Go and custom runtimes only',
      '执行方法检查：格式仅符合 Go 和 Custom Runtime',
    ],
    [
      'index.main_handler',
      'Python3.8',
      'Handler check: not valid for Python3.8 (no such version)',
      '执行方法检查：不能用于 Python3.8（没有这个版本）',
    ],
    [
      'index.main_handler',
      'Nodejs8.9',
      'Handler check: valid for Nodejs8.9; note: a runtime about to retire',
      '执行方法检查：可用于 Nodejs8.9（请留意：运行环境即将下线）',
    ],
    [
      'index.py.main_handler',
      'python 3.9',
      'Handler check: not valid for Python3.9 (file extension not allowed)',
      '执行方法检查：不能用于 Python3.9（文件名带了后缀）',
    ],
    [
      'src/index.x',
      undefined,
      'Handler check: not valid (a folder in the file part)',
      '执行方法检查：无效（文件名里带了目录）',
    ],
    ['', undefined, 'Handler check: no handler was given', '执行方法检查：没有填写执行方法'],
    [
      'lunch?',
      undefined,
      'Handler check: a sentence, not a handler',
      '执行方法检查：这是一句话，不是执行方法',
    ],
    ['••••••.main', 'Go1', 'Handler check: a secret is no handler', '执行方法检查：敏感信息不是执行方法'],
    ['x', 'ruby', 'Handler check: no such runtime', '执行方法检查：没有这个运行环境'],
  ])('%j for %s', (handler, runtime, en, zh) => {
    expect(cardFor(handler, runtime, 'en').headline).toBe(en)
    expect(cardFor(handler, runtime, 'zh').headline).toBe(zh)
  })
})

it('draws a mistaken handler part by part, with its correction and its status code', () => {
  expect(lines(cardFor('index.py.main_handler', 'Python3.9'))).toEqual([
    'Handler: [index.py.main_handler]',
    'Parts: file [index] *(corrected)* · function [main_handler]',
    'What is wrong',
    '[index.py] includes a file extension; drop it: [index].',
    'Write instead: [index.main_handler]',
    'Status code of this mistake: *437 HandlerNotFound* at a call; a deployment is mostly refused before, with InvalidParameterValue.Handler.',
  ])
})

it('draws a Java handler as package, class and method', () => {
  expect(lines(cardFor('com.foo.Main::handle', 'Java8', 'zh'))).toEqual([
    '执行方法： [com.foo.Main::handle]',
    '组成： 包 [com.foo] · 类 [Main] · 方法 [handle]',
    '这里只检查格式。代码包里没有这个类，会返回 443。',
  ])
})

it('marks what is missing and what nobody can correct', () => {
  expect(lines(cardFor('index', 'Python3.9'))[1]).toBe('Parts: file [index] · function *(missing)*')
  expect(lines(cardFor('ind@ex.main'))[1]).toBe('Parts: file [ind@ex] *(wrong)* · function [main]')
})

it('names 437 once, and no language but the chosen one', () => {
  for (const handler of [
    'index.main_handler',
    'index.py.main_handler',
    'index',
    'main_handler',
    'my file.main',
    'x.1',
  ]) {
    for (const language of ['en', 'zh'] as const) {
      const card = cardFor(handler, 'Nodejs16.13', language)
      const said = [card.headline, ...lines(card)].join('\n')
      expect(said.match(/437/g) ?? []).toHaveLength(1)
      expect(said).not.toMatch(/Python|PHP/)
    }
  }
})

it('offers what it cannot know as an example', () => {
  expect(lines(cardFor('index', 'Nodejs16.13'))).toContain('For example: [index.main_handler]')
  expect(lines(cardFor('main_handler'))[1]).toBe('Parts: file *(missing)* · function [main_handler]')
})

it('marks as too much what the suggestion leaves out', () => {
  expect(lines(cardFor('main.main', 'Go1'))[1]).toBe('Parts: file [main] · function [main] *(extra)*')
})

it('gives no status code for a runtime that does not exist', () => {
  expect(lines(cardFor('index.main_handler', 'Python3.8')).join()).not.toContain('437')
})

it('keeps warnings apart from errors', () => {
  const shown = lines(cardFor('index.js.main_handler', 'Python3.9'))
  expect(shown).toContain('What is wrong')
  expect(shown[shown.indexOf('Worth knowing') + 1]).toMatch(/^\[\.js\] belongs to another language/)
})

it('says for the free form only that it is accepted', () => {
  expect(lines(cardFor('x y', 'CustomRuntime'))).toEqual(['Handler: [x y]'])
})

it('offers the nearest runtimes for an unknown one', () => {
  expect(lines(cardFor('x', 'Pyhton3.9'))[0]).toContain('[Python3.9]')
})

it.each([undefined, ...runtimes.map(({ name }) => name)])(
  'user text stands only in code pieces, for %s',
  (runtime) => {
    const user = 'q8~zebra'
    for (const handler of [
      user,
      `${user}.main`,
      `src/${user}.py`,
      `"${user}"`,
      `def ${user}(`,
      `a.${user}::b`,
    ]) {
      const card = cardFor(handler, runtime)
      const outsideCode = card.blocks
        .flatMap(piecesOf)
        .filter((piece) => typeof piece === 'string' || !('code' in piece))
      expect(card.headline + plain(outsideCode)).not.toContain('zebra')
    }
  },
)

it('shows a very long handler shortened', () => {
  for (const piece of cardFor('a'.repeat(5000)).blocks.flatMap(piecesOf)) {
    expect(plain([piece]).length).toBeLessThan(250)
  }
})
