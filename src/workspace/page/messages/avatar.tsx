import type { Author } from './author.ts'

type AvatarProps = Pick<Author, 'name' | 'isBot'> & { readonly small?: boolean }

const hues = [212, 268, 330, 18, 160, 190, 290, 40]

/** A square with initials, in a colour of the name's own; the bots have a face. */
export function Avatar({ name, isBot, small = false }: AvatarProps) {
  const className = small ? 'avatar avatar-small' : 'avatar'
  if (name === 'scf-bot') return <BotFace className={className} />
  const hue = hues[sum(name) % hues.length]
  return (
    <span className={className} style={{ background: `hsl(${hue} 45% 38%)` }} aria-hidden="true">
      {initials(name, isBot)}
    </span>
  )
}

function BotFace({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <rect width="36" height="36" fill="#14532d" />
      <path d="M18 6v5" stroke="#86efac" strokeWidth="2" strokeLinecap="round" />
      <circle cx="18" cy="6" r="2" fill="#86efac" />
      <rect x="7" y="11" width="22" height="17" rx="5" fill="#dcfce7" />
      <circle cx="13.500" cy="18" r="2.200" fill="#14532d" />
      <circle cx="22.500" cy="18" r="2.200" fill="#14532d" />
      <path d="M13 23.500h10" stroke="#14532d" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}

function initials(name: string, isBot: boolean): string {
  const words = name.split(/[\s_-]/).filter((word) => word !== '')
  const letters = words.slice(0, 2).map((word) => [...word][0])
  return letters.join('').toUpperCase() || (isBot ? '⚙' : '?')
}

function sum(name: string): number {
  return [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
}
