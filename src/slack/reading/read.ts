import * as z from 'zod'
import type { Attachment, Message } from './payloads.ts'

/**
 * The text of a message as its author saw it: blocks, top-level text and attachments, each once. Text inside
 * rich text is as typed; everything else is mrkdwn and gets its escapes and links undone.
 */
export function readMessage(message: Message): string {
  const attachments = message.attachments.slice(0, mostAttachments).map(readAttachment)
  return eachOnce([readBlocks(message.blocks), plainOfMrkdwn(message.text), ...attachments])
}

/** Slack takes no more with one message. */
const mostAttachments = 100

/** Takes the mention of one user out of a text. */
export function withoutMention(text: string, user: string): string {
  return text.replaceAll(`<@${user}>`, ' ').trim()
}

/** mrkdwn without links, mentions and the three escapes; formatting marks stay, they harm nobody. */
export function plainOfMrkdwn(text: string): string {
  return text
    .replace(angles, (_, link: string, label?: string) => plainOfAngle(link, label))
    .replace(escapes, unescaped)
}

/** `<https://a.b|a.b>`, `<@U1>`, `<#C1|general>`, `<!here>` */
const angles = /<((?:[@#!]|[a-z]{2,10}:)[^<>|\n]{1,3000})(?:\|([^<>\n]{0,3000}))?>/g
const escapes = /&(?:lt|gt|amp);/g

function plainOfAngle(link: string, label: string | undefined): string {
  if (/^[@#!]/.test(link)) return link.startsWith('@') ? `<${link}>` : (label ?? link)
  return label ? withFunctionPage(label, link) : asTyped(link)
}

/** A link to a function's page in the console says which function it is, whatever its label says. */
const functionPage = /^https:\/\/console\.[a-z.]{0,20}tencent(?:cloud)?\.com\/scf\/list-detail\?/

function withFunctionPage(label: string, url: string): string {
  return functionPage.test(url) ? `${label} ${url}`.trim() : label
}

/** Slack turns `main.py` into a link to `http://main.py`; a bare host goes back to what was typed. */
function asTyped(url: string): string {
  return /^http:\/\/([^/\s]{1,253})\/?$/.exec(url)?.[1] ?? url
}

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

function unescaped(entity: string): string {
  return characters[entity] ?? entity
}

function readAttachment(attachment: Attachment): string {
  const { pretext, title, title_link, text, fallback, fields, blocks } = attachment
  const head = withFunctionPage(plainOfMrkdwn(title), title_link)
  const said = eachOnce([readBlocks(blocks), plainOfMrkdwn(pretext), head, plainOfMrkdwn(text)])
  const named = fields.map((field) => `${plainOfMrkdwn(field.title)}: ${plainOfMrkdwn(field.value)}`)
  const lines = [said, ...named].filter((line) => line !== '' && line !== ': ')
  return lines.length > 0 ? lines.join('\n') : plainOfMrkdwn(fallback)
}

/** The parts, a line each. Of parts that say the same, marks and spaces aside, only the one that says more. */
function eachOnce(parts: readonly string[]): string {
  let whole = ''
  let letters = ''
  for (const part of parts) {
    if (part === '') continue
    const own = part.replace(/[^\p{L}\p{N}]+/gu, '')
    if (whole !== '' && letters.includes(own)) continue
    const saysAll = own.includes(letters)
    whole = saysAll ? part : `${whole}\n${part}`
    letters = saysAll ? own : letters + own
  }
  return whole
}

const objectSchema = z.record(z.string(), z.unknown())
/** Deeper nesting is no message of anybody's. */
const deepest = 12

function readBlocks(blocks: readonly unknown[]): string {
  return blocks
    .map((block) => readNode(block, deepest).trim())
    .filter((text) => text !== '')
    .join('\n')
}

/** Any block, known or not: rich text by its elements, everything else by the text objects in it. */
function readNode(node: unknown, depth: number): string {
  if (depth === 0) return ''
  if (Array.isArray(node))
    return node
      .map((each) => readNode(each, depth - 1))
      .filter(Boolean)
      .join('\n')
  const object = objectSchema.safeParse(node).data
  if (!object) return ''
  if (object.type === 'actions') return readActions(object.elements)
  if (object.type === 'button') return readActions([object])
  if (typeof object.type === 'string' && object.type.startsWith('rich_text'))
    return readRichText(object, depth)
  if (typeof object.text === 'string')
    return object.type === 'mrkdwn' ? plainOfMrkdwn(object.text) : object.text
  return Object.values(object)
    .filter((value) => typeof value === 'object')
    .map((value) => readNode(value, depth - 1))
    .filter(Boolean)
    .join('\n')
}

/** What a button is called is no text of the message, but one may lead to the page of a function. */
function readActions(elements: unknown): string {
  const buttons = Array.isArray(elements) ? elements : []
  return buttons
    .map((button) => withFunctionPage('', String(objectSchema.safeParse(button).data?.url ?? '')))
    .filter(Boolean)
    .join('\n')
}

function readRichText(node: Readonly<Record<string, unknown>>, depth: number): string {
  const elements = Array.isArray(node.elements) ? node.elements : []
  const isOfLines = node.type === 'rich_text' || node.type === 'rich_text_list'
  return elements.map((element) => readElement(element, depth - 1)).join(isOfLines ? '\n' : '')
}

function readElement(element: unknown, depth: number): string {
  const object = objectSchema.safeParse(element).data
  if (!object || depth === 0) return ''
  const { type, text, url } = object
  if (typeof type === 'string' && type.startsWith('rich_text')) return readRichText(object, depth)
  if (type === 'user') return `<@${String(object.user_id)}>`
  if (type === 'emoji') return `:${String(object.name)}:`
  if (typeof text === 'string' && text !== '')
    return typeof url === 'string' ? withFunctionPage(text, url) : text
  return typeof url === 'string' ? asTyped(url) : ''
}
