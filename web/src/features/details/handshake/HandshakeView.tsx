import type { ReactNode } from 'react'
import type { Entry, HandshakeDetails } from '../../../api/types'
import { bytesOfBase64 } from '../../../format/bytes'
import { bytes, duration } from '../../../format/numbers'
import { shapeOf } from '../../../format/shape'
import { CodeEditor } from '../../../ui/code'
import { Icon } from '../../../ui/Icon'
import { Notice } from '../../../ui/Notice'
import { beautified, jsonFault } from '../../composer/text/json'
import { AcceptCheck, Certificates, Negotiated } from './Facts'
import classes from './Handshake.module.css'
import { Reasons } from './Reasons'
import { Stages } from './Stages'
import { Wire } from './Wire'

/** An opening handshake: how it went, stage by stage, what was sent and received, and why it failed where it did. */
export function HandshakeView({ entry, handshake }: { entry: Entry; handshake: HandshakeDetails }) {
  const { problem, took, stages, request, response, body, tls, accept } = handshake
  const agreed = [handshake.subprotocol ? `subprotocol ${handshake.subprotocol}` : '', handshake.extensions ?? '']
  const answer = response ? (
    <Card
      half={!problem}
      wide={problem !== undefined}
      title={<Way>Response</Way>}
      aside={bytes(bytesOfBase64(response).length)}
    >
      <Wire base64={response} />
      {body ? <Body base64={body} /> : null}
    </Card>
  ) : null
  return (
    <div className={classes['view']}>
      {problem ? (
        <Notice tone="bad" what={problem.message} why={problem.hint ?? (took ? `after ${duration(took)}` : '')} />
      ) : (
        <Notice
          tone="ok"
          what={`Connected${took === undefined ? '' : ` in ${duration(took)}`}`}
          why={['101 Switching Protocols', ...agreed].filter(Boolean).join(', ')}
        />
      )}
      <div className={classes['cards']}>
        {/* Of a refusal the answer is what one looks for first. */}
        {problem ? answer : null}
        {problem ? <Reasons reasons={handshake.reasons ?? []} /> : null}
        {stages.length > 0 ? (
          <Card
            wide={problem !== undefined && !tls}
            title="Stages"
            aside={took === undefined ? undefined : duration(took)}
          >
            <Stages stages={stages} />
          </Card>
        ) : null}
        {problem ? null : (
          <Card title="Negotiated">
            <Negotiated handshake={handshake} />
          </Card>
        )}
        {tls ? (
          <Card title="Certificate" aside={`chain of ${tls.certificates.length}`}>
            <Certificates tls={tls} at={Date.parse(entry.time)} />
          </Card>
        ) : null}
        {request === '' ? null : (
          <Card
            half={!problem}
            wide={problem !== undefined}
            title={<Way sent>Request</Way>}
            aside={bytes(bytesOfBase64(request).length)}
          >
            <Wire base64={request} />
          </Card>
        )}
        {problem ? null : answer}
        {accept ? (
          <Card
            wide
            title={
              <>
                Sec-WebSocket-Accept
                <em data-wrong={!accept.matches || undefined}>
                  <Icon name={accept.matches ? 'check' : 'error'} size={14} />
                  {accept.matches ? 'matches' : 'does not match the key'}
                </em>
              </>
            }
            aside={
              <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2" target="_blank" rel="noreferrer">
                RFC 6455 §4.2.2
              </a>
            }
          >
            <AcceptCheck accept={accept} />
          </Card>
        ) : null}
      </div>
    </div>
  )
}

interface CardProps {
  title: ReactNode
  aside?: ReactNode
  wide?: boolean
  half?: boolean
  children: ReactNode
}

function Card({ title, aside, wide, half, children }: CardProps) {
  return (
    <section className={classes['card']} data-span={wide ? 'wide' : half ? 'half' : undefined}>
      <h2>
        {title}
        {aside === undefined ? null : <span>{aside}</span>}
      </h2>
      <div>{children}</div>
    </section>
  )
}

function Way({ sent, children }: { sent?: boolean; children: string }) {
  return (
    <b data-direction={sent ? 'sent' : 'received'}>
      <Icon name={sent ? 'arrowUp' : 'arrowDown'} size={14} />
      {children}
    </b>
  )
}

/** The body of a refusal. */
function Body({ base64 }: { base64: string }) {
  const text = new TextDecoder().decode(bytesOfBase64(base64))
  const shape = shapeOf(text)
  const json = shape === 'json' && jsonFault(text) === undefined
  return (
    <div className={classes['refused']}>
      <CodeEditor label="Body" readOnly wrap value={json ? beautified(text) : text} language={shape} />
    </div>
  )
}
