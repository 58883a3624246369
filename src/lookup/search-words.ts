import type { Entry } from '../catalog/entry.ts'

/**
 * What people also say who search, by code. Unlike the keywords of the catalog these tell nothing where they stand beside
 * a number in a text that nobody asked about.
 */
const words: Readonly<Partial<Record<number, readonly string[]>>> = {
  406: [
    'event too big',
    'event larger',
    'request too big',
    'request larger',
    'body larger',
    'payload larger',
    '事件太大',
  ],
  437: ['入口函数找不到', '找不到入口函数', '入口函数不存在'],
  446: ['没有监听', '没监听', '未监听', '9000端口', '9000 端口'],
}

/** All words by which an entry is searched. */
export function searchWordsOf({ code, keywords }: Entry): readonly string[] {
  return [...keywords, ...(words[code] ?? [])]
}
