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

it('takes everything else as PKCS#12', () => {
  const file = new Uint8Array([0x30, 0x82, 0xff])
  expect(certificateFile('client.p12', file)).toEqual({ kind: 'pkcs12', name: 'client.p12', content: 'MIL/' })
})
