import type { Answer } from '../../lookup/lookup.ts'

/** A text for the thread, and whether somebody asked about it. */
export type Job = { readonly text: string; readonly asked: boolean }

/** What the thread gives back: the answer, or the code of the error that `lookup` threw. */
export type JobEnd = { readonly answer: Answer } | { readonly error: string }
