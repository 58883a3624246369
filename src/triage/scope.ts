/**
 * Who shares a memory: all public channels of a workspace (`'public'`), or the people of one conversation, by its id. No
 * id of Slack's is written in small letters, so the two cannot be confused.
 */
export type Scope = string

/** Whatever is not known to be public is private. */
export function scopeOf(channel: string, { isPublic }: { readonly isPublic: boolean }): Scope {
  return isPublic ? 'public' : channel
}
