import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { closeCodes, closeFault, codeWords, maySend } from './closeCodes'
import classes from '../Endpoint.module.css'
import type { CloseFrame } from './useConnection'

interface Props {
  onClose: (frame: CloseFrame) => void | Promise<void>
  onPing: () => void
  onDrop: () => void
}

/** A Close frame by hand: code and reason; a code that must not be sent goes out as a deliberate fault. */
export function CloseForm({ onClose, onPing, onDrop }: Props) {
  const [code, setCode] = useState('1000')
  const [reason, setReason] = useState('')
  const list = useId()
  const fault = closeFault(code, reason)
  const number = code.trim() === '' ? undefined : Number(code)
  const forbidden = fault === undefined && number !== undefined && !maySend(number)
  const name = number === undefined ? 'none: an empty Close frame' : codeWords(number)
  const submit = () =>
    onClose({
      ...(number === undefined ? {} : { code: number }),
      ...(reason === '' ? {} : { reason }),
      ...(forbidden ? { onPurpose: true } : {}),
    })
  return (
    <form
      className={classes['close']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!fault) void submit()
      }}
    >
      <TextInput
        label="Close code"
        list={list}
        inputMode="numeric"
        value={code}
        error={fault}
        description={name}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <datalist id={list}>
        {closeCodes.map((known) => (
          <option key={known.code} value={known.code}>
            {known.name}
          </option>
        ))}
      </datalist>
      <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {forbidden ? (
        <p className={classes['purpose']}>
          {number} must not be sent (RFC 6455 §7.4). It goes out as it is, on purpose, and is marked so.
        </p>
      ) : null}
      <div className={classes['actions']}>
        <Button variant="subtle" onClick={onPing}>
          Ping
        </Button>
        <Button variant="subtle" onClick={onDrop} title="Ends TCP without a Close frame">
          Drop
        </Button>
        <Button type="submit" disabled={fault !== undefined}>
          {forbidden ? 'Close, on purpose' : 'Close'}
        </Button>
      </div>
    </form>
  )
}
