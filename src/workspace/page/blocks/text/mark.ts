/** A piece of a line of text, out of whichever markup. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Mark[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user' | 'channel' | 'group'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly range: string }
  | { readonly kind: 'date'; readonly date: DateMark }
  | { readonly kind: 'emoji'; readonly name: string }

export type DateMark = {
  /** Seconds since 1970. */
  readonly timestamp: number
  /** Words with tokens such as `{date_short}`. */
  readonly format: string
  readonly url: string
  readonly fallback: string
}

/** What is set apart from the lines around it. */
export type Paragraph =
  | { readonly kind: 'line'; readonly marks: readonly Mark[] }
  | { readonly kind: 'quote'; readonly marks: readonly Mark[] }
  | { readonly kind: 'code'; readonly text: string }

/** Neighbouring texts as one, empty ones left out. */
export function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = []
  for (const mark of marks) {
    const last = all.at(-1)
    if (mark.kind !== 'text') all.push(mark)
    else if (last?.kind === 'text') all[all.length - 1] = { kind: 'text', text: last.text + mark.text }
    else if (mark.text !== '') all.push(mark)
  }
  return all
}
