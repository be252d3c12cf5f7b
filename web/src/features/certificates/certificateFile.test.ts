import { expect, it } from 'vitest'
import { certificateFile } from './certificateFile'

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
const key = '-----BEGIN EC PRIVATE KEY-----\nMIIB\n-----END EC PRIVATE KEY-----\n'

const bytes = (text: string) => new TextEncoder().encode(text)

it('tells certificates, keys and both in one text', () => {
  expect(certificateFile('a.crt', bytes(certificate))).toEqual({ kind: 'pem', certificate })
  expect(certificateFile('a.key', bytes(key))).toEqual({ kind: 'pem', key })
  const both = certificate + key
  expect(certificateFile('a.pem', bytes(both))).toEqual({ kind: 'pem', certificate: both })
})

it('reads DER, a certificate and keys in all their forms', () => {
  const label = (...begin: number[]) => {
    const file = certificateFile('a.der', new Uint8Array([0x30, 0x82, 1, 0, ...begin]))
    return file.kind === 'pem' ? /BEGIN ([A-Z ]+)-/.exec(file.certificate ?? file.key ?? '')?.[1] : file.kind
  }
  expect(label(0x30, 0x82, 1, 0, 0xa0)).toBe('CERTIFICATE')
  expect(label(0x02, 1, 0, 0x30)).toBe('PRIVATE KEY')
  expect(label(0x02, 1, 0, 0x02)).toBe('RSA PRIVATE KEY')
  expect(label(0x02, 1, 1, 0x04)).toBe('EC PRIVATE KEY')
  expect(label(0x30, 0x40, 0x06)).toBe('ENCRYPTED PRIVATE KEY')
  expect(label(0x02, 1, 3, 0x30)).toBe('pkcs12')
})

it('takes everything else as PKCS#12', () => {
  const file = new Uint8Array([0x30, 0x82, 0xff])
  expect(certificateFile('client.p12', file)).toEqual({ kind: 'pkcs12', name: 'client.p12', content: 'MIL/' })
})
