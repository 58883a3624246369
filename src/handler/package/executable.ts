/** What a file is by its first bytes. */
export type FileKind =
  | { readonly kind: 'elf'; readonly forLinuxAmd64: boolean }
  | { readonly kind: 'mach-o' | 'windows' | 'script' | 'other' | 'empty' }

/** Enough for the header of an ELF file. */
export const headerBytes = 64

const amd64 = 62
const executableOrShared = [2, 3]
/** System V, and Linux's own number. */
const linuxAbi = [0, 3]

/** Reads the header that the kernel would read: https://man7.org/linux/man-pages/man5/elf.5.html */
export function fileKindOf(head: Uint8Array): FileKind {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length === 0) return { kind: 'empty' }
  if (head.length >= 20 && view.getUint32(0) === 0x7f454c46) {
    const is64BitLittleEndian = head[4] === 2 && head[5] === 1
    const forLinuxAmd64 =
      is64BitLittleEndian &&
      linuxAbi.includes(head[7] ?? -1) &&
      executableOrShared.includes(view.getUint16(16, true)) &&
      view.getUint16(18, true) === amd64
    return { kind: 'elf', forLinuxAmd64 }
  }
  if (head[0] === 0x23 && head[1] === 0x21) return { kind: 'script' }
  if (head[0] === 0x4d && head[1] === 0x5a) return { kind: 'windows' }
  const magic = head.length >= 4 ? view.getUint32(0) : 0
  return { kind: machO.includes(magic) ? 'mach-o' : 'other' }
}

/** 32 and 64 bits in both orders of bytes, and a file for several processors (the magic of Java's classes, too). */
const machO = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe]
