import { useMemo } from 'react'
import { bytesOfBase64, latin1Of } from '../../../format/bytes'
import classes from './Handshake.module.css'

/** The head of an HTTP message as it was on the wire: order, case and spaces are the sender's. */
export function Wire({ base64 }: { base64: string }) {
  const lines = useMemo(() => headLines(latin1Of(bytesOfBase64(base64))), [base64])
  return (
    <div className={classes['wire']}>
      {lines.map((line, index) => {
        const colon = index === 0 ? -1 : line.indexOf(':')
        if (index === 0) return <strong key={index}>{line}</strong>
        if (colon < 1) return <span key={index}>{line}</span>
        return (
          <span key={index}>
            <b>{line.slice(0, colon)}</b>
            <i>:</i>
            {line.slice(colon + 1)}
          </span>
        )
      })}
    </div>
  )
}

function headLines(text: string): string[] {
  const end = text.search(/\r?\n\r?\n/)
  return (end < 0 ? text : text.slice(0, end)).split(/\r?\n/)
}
