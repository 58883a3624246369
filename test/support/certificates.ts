import { generate } from 'selfsigned'

/** PEM. */
export type Certificate = { readonly cert: string; readonly key: string }

/** An authority of its own, valid for a day. */
export async function newAuthority(name: string): Promise<Certificate> {
  return made(name, {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
}

/** A certificate that the authority signed for these host names and this address. */
export async function newCertificate(
  authority: Certificate,
  { names = [], ip, notAfterDate }: { names?: readonly string[]; ip?: string; notAfterDate?: Date },
): Promise<Certificate> {
  const altNames = [
    ...names.map((value) => ({ type: 2 as const, value })),
    ...(ip === undefined ? [] : [{ type: 7 as const, ip }]),
  ]
  return made(names[0] ?? 'scf-bot', {
    ca: { key: authority.key, cert: authority.cert },
    ...(notAfterDate && { notBeforeDate: new Date(notAfterDate.getTime() - 86_400_000), notAfterDate }),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      ...(altNames.length > 0 ? [{ name: 'subjectAltName' as const, altNames }] : []),
    ],
  })
}

async function made(name: string, options: Parameters<typeof generate>[1]): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...options,
  })
  return { cert: pems.cert, key: pems.private }
}
