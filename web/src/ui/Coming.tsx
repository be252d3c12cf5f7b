import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './Coming.module.css'
import { Notice } from './Notice'

/** Something that is asked for, as the query library tells it. */
export interface Asked {
  error: Error | null
  refetch: () => unknown
}

const long = 8_000

/**
 * Stands in the place of what is asked for until it is there: nothing at first, then grey bars. Where it cannot be had,
 * or does not come for long, it says so, why, and how to try again.
 */
export function Coming({ what, asked }: { what: string; asked: Asked }) {
  const { error, refetch } = asked
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), long)
    return () => clearTimeout(timer)
  }, [])
  if (error) return <Failed what={`${what} cannot be read`} why={error.message} onAgain={() => void refetch()} />
  return (
    <>
      {late ? <Failed what={`${what} has not come yet`} why="" onAgain={() => void refetch()} /> : null}
      <div className={classes['coming']} aria-busy="true" aria-label={`${what} is coming`} role="status">
        <i />
        <i />
        <i />
      </div>
    </>
  )
}

/** What failed and why, with a button to try again, on top of the pane that it is about. */
export function Failed({ what, why, onAgain }: { what: string; why: string; onAgain: () => void }) {
  return (
    <Notice tone="bad" what={what} why={why}>
      <Button onClick={onAgain}>Try again</Button>
    </Notice>
  )
}
