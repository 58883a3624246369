import type { KnownBlock, MessageMetadata } from '@slack/types'

type Content = {
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly metadata?: MessageMetadata
}

/**
 * A message's content as it is sent. Slack's client would write it so, too, but first copy it block by block for a
 * log that nobody reads: an eighth of all that the bot does for a paste.
 */
export function written({ text, blocks, metadata }: Content): Record<string, string> {
  return {
    text,
    ...(blocks.length > 0 && { blocks: JSON.stringify(blocks) }),
    ...(metadata && { metadata: JSON.stringify(metadata) }),
  }
}
