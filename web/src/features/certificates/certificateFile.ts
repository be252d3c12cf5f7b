import { base64Of } from '../../format/bytes'
import { pemOf } from '../../format/pem'

/** What a file holds that somebody chose as a certificate. */
export type CertificateFile =
  { kind: 'pem'; certificate?: string; key?: string } | { kind: 'pkcs12'; name: string; content: string }

/** PEM texts tell themselves by their first line, and DER by how it begins; everything else is taken as PKCS#12. */
export function certificateFile(name: string, content: Uint8Array): CertificateFile {
  const text = pemOf(content)
  if (text === undefined) return { kind: 'pkcs12', name, content: base64Of(content) }
  const hasCertificate = /-----BEGIN [A-Z0-9 ]*CERTIFICATE-----/.test(text)
  const hasKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)
  return {
    kind: 'pem',
    ...(hasCertificate ? { certificate: text } : {}),
    ...(hasKey && !hasCertificate ? { key: text } : {}),
  }
}
