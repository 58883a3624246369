/** The first bytes of an executable; Linux on x86-64 unless told otherwise. */
export function elfOf({ bits = 2, machine = 62, abi = 0, type = 2 } = {}): Buffer {
  const header = Buffer.alloc(64)
  header.set([0x7f, 0x45, 0x4c, 0x46, bits, 1, 1, abi])
  header.writeUInt16LE(type, 16)
  header.writeUInt16LE(machine, 18)
  return header
}
