import type { DrawContext } from '../context.ts'

type Mentioned = { readonly id: string; readonly label?: string; readonly context: DrawContext }

/** `@name`, by the id if nobody here has it. */
export function UserMention({ id, label = '', context }: Mentioned) {
  const name = context.people.find((person) => person.id === id)?.name
  return <Mention text={`@${name ?? (label || id)}`} />
}

export function ChannelMention({ id, label = '', context }: Mentioned) {
  const name = context.channels.find((channel) => channel.id === id)?.name
  return <Mention text={`#${name ?? (label || id)}`} />
}

export function GroupMention({ id, label = '' }: { readonly id: string; readonly label?: string }) {
  return <Mention text={label.startsWith('@') ? label : `@${label || id}`} />
}

/** `@here` and its like, which call many people. */
export function Broadcast({ range }: { readonly range: string }) {
  return <span className="bk-mention bk-broadcast">@{range}</span>
}

function Mention({ text }: { readonly text: string }) {
  return <span className="bk-mention">{text}</span>
}
