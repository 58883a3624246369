/** What people write of a variable in Chinese. */
export const statesInChinese = ['未设置', '不存在', '未配置', '没有设置', '为空', '缺失', '未定义'] as const

/** And what they ask for. */
export const demandsInChinese = [
  ...['缺少环境变量', '缺少必要的环境变量', '未设置环境变量', '没有设置环境变量'],
  ...['请设置环境变量', '请先设置环境变量', '请配置环境变量', '请添加环境变量'],
  ...['未找到环境变量', '找不到环境变量', '没有找到环境变量', '未检测到环境变量'],
] as const

/** What stands around the name of a variable: Crystal's, Prisma's, and those of programs that check all variables at once. */
export const ofSchemas = [
  'Missing ENV key: "{key}"',
  'The environment variable `{key}` resolved to an empty string',
  'Missing required env: {key}',
  'Missing env: {key}',
  'Invalid environment variables: { {key}: [',
  "Invalid environment variables:{far}path: [ '{key}' ]",
  "Invalid environment variables:{far}path: ['{key}']",
] as const
