import { expect, it } from 'vitest'
import { isMannersRequest } from '../../../src/lookup/asking/is-manners-request.ts'

it.each([
  ...[
    'settings',
    'open settings',
    '/scf-error settings',
    'mute this',
    'mute',
    'stop',
    'please stop!',
    'shut up',
  ],
  ...['be quiet in this channel', 'stop replying here', "don't answer this", 'unmute', 'ignore this error'],
  ...['set the language to Chinese', 'reply in English please', 'change your settings'],
  ...['设置', '静音', '闭嘴', '别回复了', '不要再回复这个了', '安静点', '停', '请用英文回复', '切换到中文'],
])('"%s" is about how the bot behaves', (text) => expect(isMannersRequest(text)).toBe(true))

it.each([
  ...['', 'why?', 'help', '433', 'order-sync', 'stop the function', 'how do I mute this alarm in CLS?'],
  ...['the function stopped', 'what do the settings of the function mean', 'stop 433', 'ignore-errors'],
  ...['设置超时时间', '函数停了', '这个设置对吗'],
])('"%s" is not', (text) => expect(isMannersRequest(text)).toBe(false))
