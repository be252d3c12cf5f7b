import { useState } from 'react'
import type { Certificate, HandshakeDetails, Tls } from '../../../api/types'
import classes from './Handshake.module.css'

/** What both sides agreed on. */
export function Negotiated({ handshake }: { handshake: HandshakeDetails }) {
  const { subprotocol, offeredSubprotocols = [], extensions, remote, tls } = handshake
  const [extension, ...parameters] = (extensions ?? '').split(';').map((part) => part.trim())
  return (
    <dl className={classes['facts']}>
      <dt>Subprotocol</dt>
      <dd>
        {subprotocol ?? 'none'}
        {offeredSubprotocols.length > 0 ? <small> of {offeredSubprotocols.length} offered</small> : null}
      </dd>
      <dt>Extension</dt>
      <dd>{extension === '' || extension === undefined ? 'none' : extension}</dd>
      {parameters.length > 0 ? (
        <>
          <dt>Parameters</dt>
          <dd>{parameters.join('; ')}</dd>
        </>
      ) : null}
      <dt>HTTP</dt>
      <dd>1.1{tls?.alpn ? ' by ALPN' : ''}</dd>
      {remote ? (
        <>
          <dt>Address</dt>
          <dd>{remote}</dd>
        </>
      ) : null}
    </dl>
  )
}

const day = 86_400_000

/** TLS and the chain of certificates, the peer's own first. */
export function Certificates({ tls, at }: { tls: Tls; at: number }) {
  const [shown, setShown] = useState(0)
  const certificate = tls.certificates[Math.min(shown, tls.certificates.length - 1)]
  return (
    <>
      {tls.certificates.length > 1 ? (
        <div className={classes['chain']} role="radiogroup" aria-label="Chain">
          {tls.certificates.map((each, index) => (
            <button
              key={index}
              type="button"
              role="radio"
              aria-checked={index === shown}
              title={each.subject}
              onClick={() => setShown(index)}
            >
              {index + 1} {commonName(each.subject)}
            </button>
          ))}
        </div>
      ) : null}
      <dl className={classes['facts']}>
        {certificate ? <CertificateFacts certificate={certificate} at={at} /> : null}
        <dt>TLS</dt>
        <dd>
          {tls.version.replace(/^TLSv?\s*/, '')}, {tls.cipher}
          {tls.verified === false ? <small data-wrong> not verified</small> : null}
        </dd>
      </dl>
    </>
  )
}

function CertificateFacts({ certificate, at }: { certificate: Certificate; at: number }) {
  const left = Math.floor((Date.parse(certificate.validUntil) - at) / day)
  const until = certificate.validUntil.slice(0, 10)
  return (
    <>
      <dt>Subject</dt>
      <dd title={certificate.subject}>{commonName(certificate.subject)}</dd>
      <dt>Issuer</dt>
      <dd title={certificate.issuer}>{commonName(certificate.issuer)}</dd>
      <dt>Valid</dt>
      <dd data-wrong={left < 0 || undefined}>
        {left < 0 ? `expired ${until}` : `until ${until}, ${left} ${left === 1 ? 'day' : 'days'} left`}
      </dd>
      {certificate.names.length > 0 ? (
        <>
          <dt>Names</dt>
          <dd>{certificate.names.join(', ')}</dd>
        </>
      ) : null}
      <dt>SHA-256</dt>
      <dd data-mono title={certificate.fingerprint}>
        {certificate.fingerprint.slice(0, 32)}…
      </dd>
    </>
  )
}

/** What a certificate's name is called for short. */
export function commonName(name: string): string {
  return /CN=([^,]+)/.exec(name)?.[1] ?? name
}

/** The check of `Sec-WebSocket-Accept`, step by step (RFC 6455 §4.2.2). */
export function AcceptCheck({ accept }: { accept: NonNullable<HandshakeDetails['accept']> }) {
  const joined = accept.joined.slice(accept.key.length)
  return (
    <dl className={classes['facts']} data-mono>
      <dt>Key and GUID joined</dt>
      <dd>
        {accept.key}
        <small>{joined}</small>
      </dd>
      <dt>SHA-1</dt>
      <dd>{accept.sha1.replace(/\s/g, '').replace(/(..)(?=.)/g, '$1 ')}</dd>
      <dt>Base64</dt>
      <dd>
        {accept.expected} {accept.matches ? <small>= as received</small> : null}
      </dd>
      {accept.matches ? null : (
        <>
          <dt>Received</dt>
          <dd data-wrong>{accept.received ?? 'none'}</dd>
        </>
      )}
    </dl>
  )
}
