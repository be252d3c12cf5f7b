import type { ReactNode } from 'react'
import { Icon } from './Icon'
import classes from './Notice.module.css'

type Tone = 'ok' | 'warn' | 'bad'

const drawn = { ok: 'checkCircle', warn: 'alert', bad: 'error' } as const

/** A tinted line at the top of the pane it is about: what, why, then what to try. */
export function Notice({
  tone,
  what,
  why,
  children,
}: {
  tone: Tone
  what: string
  why?: string
  children?: ReactNode
}) {
  return (
    <div className={classes['notice']} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={drawn[tone]} className={classes['icon'] ?? ''} />
      <p className={classes['text']}>
        <strong>{what}</strong>
        {why ? <span> {why}</span> : null}
      </p>
      {children}
    </div>
  )
}
