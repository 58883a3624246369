import { crc32, deflateSync, inflateSync } from 'node:zlib'

/**
 * The same picture with a palette of its 256 most frequent colours, at about a third of the size; what is drawn in
 * none of them, such as a letter's edge, gets the nearest. Takes the kind of PNG that Chromium writes: 8 bits, RGB.
 */
export function palettePng(png: Buffer): Buffer {
  const header = partsOf(png, 'IHDR')
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  if (header.readUInt32BE(8) !== 0x08_02_00_00) throw new Error('This is no plain RGB picture')
  const pixels = unfiltered(inflateSync(partsOf(png, 'IDAT')), { width, height })
  const palette = frequentColours(pixels)
  const place = nearestIn(palette)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + x + 1] = place(pixels.readUIntBE((y * width + x) * 3, 3))
    }
  }
  const newHeader = Buffer.from(header)
  newHeader.writeUInt16BE(0x08_03, 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3)
  return Buffer.concat([
    png.subarray(0, 8),
    part('IHDR', newHeader),
    part('PLTE', colours),
    part('IDAT', deflateSync(rows, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ])
}

function partsOf(png: Buffer, wanted: string): Buffer {
  const found: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === wanted) found.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(found)
}

function part(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

type Size = { readonly width: number; readonly height: number }

/** Each row is stored as its difference from what is to the left and above, in one of five ways. */
function unfiltered(rows: Buffer, { width, height }: Size): Buffer {
  const length = width * 3
  const pixels = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < 3 ? 0 : (pixels[at - 3] ?? 0)
      const above = y === 0 ? 0 : (pixels[at - length] ?? 0)
      const corner = x < 3 || y === 0 ? 0 : (pixels[at - length - 3] ?? 0)
      const guesses = [0, left, above, (left + above) >> 1, nearestOf(left, above, corner)]
      pixels[at] = (rows[y * (length + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)
    }
  }
  return pixels
}

/** The format's own guess: whichever of the three is nearest to left + above - corner. */
function nearestOf(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs)
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function frequentColours(pixels: Buffer): readonly number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one)
  return sorted.slice(0, 256).map(([colour]) => colour)
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return (colour) => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const distances = palette.map((each) => distance(each, colour))
    const nearest = distances.indexOf(Math.min(...distances))
    known.set(colour, nearest)
    return nearest
  }
}

function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
}
