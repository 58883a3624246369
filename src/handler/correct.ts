import type { Parts } from './finding.ts'
import type { FixedFormat } from './format.ts'
import { isStartFile } from './judge.ts'
import type { Family } from './runtimes.ts'

/** The handler made of what is right in it, with the console's usual names where one is missing. */
export function correct({
  parts,
  format,
  family,
}: {
  parts: Parts
  format: FixedFormat
  family: Family | undefined
}): string | undefined {
  if (parts.file !== undefined && parts.function === undefined && isStartFile(parts.file)) return parts.file
  switch (family?.format ?? format) {
    case 'one-segment':
      return family === undefined && parts.file !== 'main' ? twoSegments(parts, family) : oneSegment(parts)
    case 'two-segment':
      return format === 'three-segment' ? undefined : twoSegments(parts, family)
    case 'three-segment':
      return format === 'three-segment' ? threeSegments(parts) : undefined
    default:
      return undefined
  }
}

/** `index` is what the console fills in for other languages; for Go it is `main`. */
function oneSegment(parts: Parts): string | undefined {
  return parts.function !== undefined && parts.file === 'index' ? 'main' : parts.file
}

function twoSegments(parts: Parts, family: Family | undefined): string {
  const { file = 'index', function: name = 'main_handler' } = parts
  // In Python a dotted path means folders, and the file has to come out of them; elsewhere the dot belongs to
  // the file's own name, and only its author can choose another.
  const isModule = family?.family === 'Python'
  return `${isModule ? file.slice(file.lastIndexOf('.') + 1) : file}.${name}`
}

function threeSegments(parts: Parts): string | undefined {
  const { package: path = 'example', class: owner, method = 'mainHandler' } = parts
  // A class begins with a capital letter; what does not is no class that only lacks its package.
  const isClass = owner !== undefined && (parts.package !== undefined || /^[A-Z]/.test(owner))
  return isClass ? `${path}.${owner}::${method}` : undefined
}
