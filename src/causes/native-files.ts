/**
 * Why the system's loader refuses a file, in the words of glibc and of macOS's own files.
 * https://sourceware.org/git/?p=glibc.git;a=blob;f=elf/dl-load.c
 */
export const notLoadable = [
  'invalid ELF header',
  'wrong ELF class',
  'ELF load command address/offset not',
  'ELF load command alignment not',
  "ELF file's phentsize not the expected size",
  'ELF file version',
  'ELF file data encoding not',
  'ELF file OS ABI invalid',
  'ELF file ABI version invalid',
  'only ET_DYN and ET_EXEC can be loaded',
  'cannot dynamically load',
  'object file has no',
  'undefined symbol',
  'slice is not valid mach-o file',
  'mach-o, but wrong architecture',
  'cannot open shared object file: No such file',
] as const

/** The package that a file inside `node_modules` or among Python's packages belongs to. */
export function packageIn(file: string): string {
  const inside =
    /(?:site-packages|\/var\/user|\/var\/task|\/opt(?:\/python)?)\/((?:@[\w.-]{1,80}\/)?[\w.-]{1,80})/.exec(
      file,
    )
  // A package may have others inside; the file is the innermost one's.
  const nested = [...file.matchAll(/node_modules\/((?:@[\w.-]{1,80}\/)?[\w.-]{1,80})/g)].at(-1)
  return (nested ?? inside)?.[1] ?? file.replace(/^.*\//, '')
}
