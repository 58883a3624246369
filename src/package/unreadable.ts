import type { Bilingual } from '../language.ts'

/** Why a package cannot be read at all. */
export type UnreadableReason = keyof typeof sentences

/** Why there is nothing to judge: one sentence for whoever gave the package. */
export type Unreadable = {
  readonly kind: 'unreadable'
  readonly reason: UnreadableReason
  readonly message: Bilingual
}

/** The package cannot be read; thrown inside this room only, where a stream or a callback is in between. */
export class UnreadablePackage extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

export function unreadable(reason: UnreadableReason): Unreadable {
  return { kind: 'unreadable', reason, message: sentences[reason] }
}

const sentences = {
  absent: {
    en: 'The package is not there, or may not be read; give a zip, jar or war file, or a folder.',
    zh: '代码包不存在或无权读取；请给出 zip、jar、war 文件或目录。',
  },
  'not-a-zip': {
    en: 'The package is not a zip, jar or war file, or it is cut off; pack it again.',
    zh: '代码包不是 zip、jar 或 war 文件，或者不完整；请重新打包。',
  },
  damaged: {
    en: 'The package is damaged: what it holds is not what its directory says; pack it again.',
    zh: '代码包已损坏：内容与其目录不符；请重新打包。',
  },
  encrypted: {
    en: 'The package is encrypted, and SCF cannot unpack it either; pack it without a password.',
    zh: '代码包加了密，SCF 也无法解压；请不加密码重新打包。',
  },
  overlapping: {
    en: 'Files in the package lie over each other, as in a zip bomb; pack it again.',
    zh: '代码包里的文件互相重叠，像是 zip 炸弹；请重新打包。',
  },
  'too-costly': {
    en: 'The package takes too much time or memory to read; check a smaller one.',
    zh: '读取这个代码包要花太多时间或内存；请换一个小些的再检查。',
  },
  'too-many': {
    en: 'The package has more files than can be looked at here (100,000).',
    zh: '代码包里的文件太多，超出这里能检查的数量（10 万个）。',
  },
} as const satisfies Record<string, Bilingual>
