import { describe, expect, it } from 'vitest'
import { handlerQuestion } from '../../../src/lookup/asking/handler-question.ts'

describe('a question about a handler', () => {
  it.each<[string, string, string?]>([
    ['check handler index.py.main_handler Python3.9', 'index.py.main_handler', 'Python3.9'],
    ['check the handler index.main_handler', 'index.main_handler'],
    ['is index.main_handler ok for Node 16?', 'index.main_handler', 'Node 16'],
    ['does index.main work in Python 3.6?', 'index.main', 'Python 3.6'],
    ['Is `src/index.handler` valid with Node.js 18.15?', 'src/index.handler', 'Node.js 18.15'],
    ['index.main_handler Python3.9', 'index.main_handler', 'Python3.9'],
    ['index.main_handler', 'index.main_handler'],
    ['com.example.Hello::mainHandler Java8', 'com.example.Hello::mainHandler', 'Java8'],
    ['is example.Hello::main right?', 'example.Hello::main'],
    ['please verify that my handler is app.lambda_handler, runtime python', 'app.lambda_handler', 'python'],
    ['handler: index.py.main_handler. Is that correct?', 'index.py.main_handler'],
    ['would handler main be ok for Go1', 'main', 'Go1'],
    ['check handler main_handler in Python', 'main_handler', 'Python'],
    ['what is wrong with the handler index.py', 'index.py'],
    ['检查执行方法 index.py.main_handler Python3.9', 'index.py.main_handler', 'Python3.9'],
    ['帮我看下index.main_handler这个写法对吗，Python3.9', 'index.main_handler', 'Python3.9'],
    ['执行方法填 index.main_handler 对不对？', 'index.main_handler'],
    ['Node.js 16.13 的执行方法写成 src/index.main 可以吗', 'src/index.main', 'Node.js 16.13'],
    ['校验一下 example.Hello::mainHandler，Java 11', 'example.Hello::mainHandler', 'Java 11'],
    ['入口函数是 main，用 Go1 可以吗', 'main', 'Go1'],
    ['check handler index.main_handler ruby', 'index.main_handler', 'ruby'],
    ['is the handler index.main_handler ok for dotnet6?', 'index.main_handler'],
    ['check handler index.main_handler for .NET 6', 'index.main_handler', '.NET 6'],
    ['check handler index.main_handler please', 'index.main_handler'],
  ])('%s', (text, handler, runtime) => {
    expect(handlerQuestion(text)).toEqual({ handler, ...(runtime && { runtime }) })
  })

  it.each([
    ...[
      'why?',
      '433',
      'check this',
      'is it ok?',
      'check the handler please',
      'what is a handler?',
      'handler not found',
      'order.sync',
    ],
    ...[
      'see https://console.cloud.tencent.com/scf for the rest',
      'is example.com ok?',
      'version 3.9.1',
      'can you look at the error above?',
    ],
    ...[
      'does Python 3.9 work?',
      'v1.2.3 is fine',
      '执行方法是什么',
      '谢谢',
      `${'a long story. '.repeat(40)} index.main_handler`,
    ],
  ])('is not: %s', (text) => {
    expect(handlerQuestion(text)).toBeUndefined()
  })
})
