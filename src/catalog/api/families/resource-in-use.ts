import { family, inUse, taken } from '../forms.ts'
import { both } from '../sentences.ts'

const another = both('something else', '其他对象')

export default family('ResourceInUse', {
  '-': inUse(both('what the request names', '请求所指的资源'), another),
  Alias: taken(both('an alias', '别名')),
  Cdn: inUse(both('the CDN domain', 'CDN 域名'), both('another trigger', '其他触发器')),
  Cmq: inUse(both('the CMQ topic', 'CMQ 主题'), both('another trigger', '其他触发器')),
  Cos: inUse(both('the bucket’s event', '存储桶事件'), both('another trigger', '其他触发器')),
  Function: taken(both('a function', '函数')),
  FunctionName: taken(both('a function', '函数'), {
    headline: both('the function’s name is taken', '函数名已被占用'),
  }),
  LayerVersion: inUse(both('the layer version', '层版本'), both('a function', '函数'), {
    checks: [
      both('Take the layer version off the functions that use it.', '先让使用它的函数解绑这个层版本。'),
    ],
  }),
  Namespace: taken(both('a namespace', '命名空间'), {
    headline: both(
      'the namespace’s name is taken, or it still holds functions',
      '命名空间重名，或里面还有函数',
    ),
    checks: [
      both('Creating: use the existing one, or another name.', '创建时：使用已有的，或换个名字。'),
      both('Deleting: delete the functions in it first.', '删除时：先删除里面的函数。'),
    ],
  }),
  Trigger: taken(both('a trigger', '触发器')),
  TriggerName: taken(both('a trigger', '触发器'), {
    headline: both('the trigger’s name is taken', '触发器名称已被占用'),
  }),
})
