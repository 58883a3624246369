import type { Sentence } from '../early-server.ts'

const needed = ['esbuild', 'react', 'react-dom', 'ws', 'yaml']

/** What is wrong where the packages of development are not installed; `undefined` where they are. */
export function missingPackages(isMissing = cannotBeFound): Sentence | undefined {
  const missing = needed.filter(isMissing)
  if (missing.length === 0) return undefined
  return {
    en: `The local workspace needs the packages of development, and ${missing.join(', ')} cannot be found; run npm ci, or set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET to serve Slack.`,
    zh: `本地工作区需要开发依赖，但找不到 ${missing.join('、')}；请运行 npm ci，或者设置 SLACK_BOT_TOKEN 和 SLACK_SIGNING_SECRET 来服务真正的 Slack。`,
  }
}

function cannotBeFound(name: string): boolean {
  try {
    import.meta.resolve(name)
    return false
  } catch {
    // `resolve` throws only where the package is not installed.
    return true
  }
}
