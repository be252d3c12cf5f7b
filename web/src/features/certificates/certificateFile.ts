import { base64Of } from '../../format/bytes'

/** What a file holds that somebody chose as a certificate. */
export type CertificateFile =
  { kind: 'pem'; certificate?: string; key?: string } | { kind: 'pkcs12'; name: string; content: string }

/** PEM texts tell themselves by their first line; everything else is taken as PKCS#12. */
export function certificateFile(name: string, content: Uint8Array): CertificateFile {
  const text = new TextDecoder('latin1').decode(content)
  if (!text.includes('-----BEGIN ')) return { kind: 'pkcs12', name, content: base64Of(content) }
  const hasCertificate = /-----BEGIN [A-Z0-9 ]*CERTIFICATE-----/.test(text)
  const hasKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)
  return {
    kind: 'pem',
    ...(hasCertificate ? { certificate: text } : {}),
    ...(hasKey && !hasCertificate ? { key: text } : {}),
  }
}
