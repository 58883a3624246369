import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../../src/lookup/asking/wording.ts'

const channel = { isInThread: false }
const thread = { isInThread: true }

describe('what somebody says who points at something above', () => {
  it.each([
    ...[
      'why?',
      'why',
      'Why is that',
      'explain please',
      'explain',
      'please explain',
      'pls explain this',
      'what is this',
    ],
    ...[
      'what is this?',
      'what does this mean',
      'What does that error mean?',
      'can you look at the error above?',
      'huh?',
    ],
    ...[
      'can you explain?',
      'could you please have a look at this one',
      'any idea?',
      'any ideas what went wrong here',
      '?',
    ],
    ...[
      'help with this please',
      'what happened here?',
      'how do we fix this?',
      'what should I do',
      'take a look at the log above',
    ],
    ...[
      'the error above',
      'this one',
      'look up',
      "what's wrong?",
      'whats going on',
      'how can I solve it',
      'ok but why?',
    ],
    ...[
      'thanks, but what does it mean?',
      'hey, can you check the last message',
      'can you analyse the traceback?',
      'that did not fix it',
    ],
    ...[
      'still failing',
      "it's still broken",
      'what’s the cause',
      'what is the root cause?',
      'tell me more',
      'explain the stack trace',
    ],
    ...[
      'do you know why this fails?',
      'would you mind explaining this?',
      'need help',
      'is this bad?',
      'summarize the thread please',
    ],
    ...[
      '这是什么错误？',
      '这是什么错误',
      '什么意思',
      '怎么回事？',
      '为什么',
      '为啥',
      '上面的报错是什么意思',
      '帮忙看看',
      '帮我看一下这个错误',
    ],
    ...[
      '解释一下',
      '请解释一下上面的日志',
      '怎么解决',
      '这个怎么办',
      '看看上面',
      '求助',
      '麻烦分析一下刚才的报错',
      '这是啥',
      '啥情况',
      '能帮忙看下吗',
    ],
    ...[
      '报错了',
      '又报错了',
      '还是不行，怎么办',
      '谢谢，不过这是什么原因？',
      '有人知道这是怎么回事吗',
      '为什么会失败？',
      '没解决',
      '咋整',
    ],
  ])('%s', (text) => {
    expect(wordingOf(text, channel)).toBe('above')
    expect(wordingOf(text, thread)).toBe('above')
  })

  it.each([
    ...[
      'why did the deploy fail?',
      'what is wrong with order-sync',
      'can you explain what happened to the checkout service?',
    ],
    ...['is it related to the release?', 'order-sync 为什么失败了？', '这和今天的发布有关系吗？'],
  ])('%s: in a thread, where there is something to point at', (text) => {
    expect(wordingOf(text, thread)).toBe('above')
    expect(wordingOf(text, channel)).not.toBe('closing')
  })

  it('and names the thing, too: the error of order-sync above', () => {
    expect(wordingOf('can you look at the order-sync error above?', channel)).toBe('above')
    expect(wordingOf('上面 order-sync 的报错是什么意思？', channel)).toBe('above')
  })
})

describe('what somebody says who is done', () => {
  it.each([
    ...[
      'thanks',
      'Thanks!',
      'thank you so much',
      'thx',
      'ty',
      'that fixed it',
      'That fixed it, thanks',
      'thanks, that fixed it',
    ],
    ...[
      'fixed',
      'it works now',
      'works, thank you',
      'great',
      'perfect, solved',
      'got it',
      'ok',
      'okay cool',
      'all good now',
      'never mind',
    ],
    ...[
      'nvm',
      'good bot',
      'that helped a lot',
      'thanks for explaining',
      'cheers mate',
      'resolved by raising the timeout to 30 s',
      ':+1:',
    ],
    ...[
      '👍',
      'thanks for telling me what it was',
      'makes sense',
      'done',
      'that did the trick',
      'thanks! the 433 is gone',
      'we are back up, all green',
    ],
    ...[
      '谢谢',
      '谢谢！',
      '多谢',
      '感谢解释',
      '好了',
      '搞定',
      '搞定了',
      '解决了',
      '已解决，谢谢',
      '好的',
      '收到',
      '明白了',
      '可以了',
      '没事了',
      '辛苦了',
    ],
    ...['修好了', '恢复正常了', '知道了', '谢谢，超时调到 30 秒就好了', '👌', '赞', '懂了'],
  ])('%s', (text) => {
    expect(wordingOf(text, channel)).toBe('closing')
    expect(wordingOf(text, thread)).toBe('closing')
  })
})

describe('what asks for nothing', () => {
  it.each([
    ...['👀', ':eyes:', '👀 👀', '...', "I'm on it", 'fixed, restarted it'],
    ...['我来处理', '我来看看', '我看一下', '好的，我们先排查', '我在跟进'],
  ])('%s', (text) => {
    expect(wordingOf(text, channel)).toBe('closing')
    expect(wordingOf(text, thread)).toBe('closing')
  })

  it.each(['ok', 'OK!', 'okay', 'Ok :+1:'])('%s, which is a name of 200, too', (text) => {
    expect(wordingOf(text, { isInThread: true, namesError: true })).toBe('closing')
  })

  it.each(['🤔', '❓', ':thinking_face:', '?', '帮我看看', '给我看一下', '我看不懂', '能来处理一下吗？'])(
    'but %s does ask',
    (text) => expect(wordingOf(text, thread)).toBe('above'),
  )

  it.each(['ok 433', '200 OK', 'ok, what is 433'])('and %s names an error', (text) => {
    expect(wordingOf(text, { isInThread: true, namesError: true })).toBe('other')
  })
})

describe('what is about something else', () => {
  it.each([
    ...[
      'what is the weather tomorrow?',
      'lunch?',
      'the deploy of the shop is late',
      'order-sync',
      '今天中午吃饭吗',
      '会议室在几楼？',
    ],
    ...['when is the next release', 'can you book room 433?', 'who owns the payments service?'],
  ])('%s', (text) => {
    expect(wordingOf(text, channel)).toBe('other')
  })

  it('and a long text, whatever it ends with', () => {
    expect(wordingOf(`${'the quick brown fox. '.repeat(20)} why?`, thread)).toBe('other')
  })
})
