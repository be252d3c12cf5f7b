import { Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { readPayload } from '../../api/payload'
import type { Entry } from '../../api/types'
import { base64Of, hexOf, utf8Of } from '../../format/bytes'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { toClipboard } from './clipboard'
import type { Payload } from './payload'

type Notation = 'text' | 'hex' | 'base64'

const notations: { notation: Notation; label: string }[] = [
  { notation: 'text', label: 'Copy as text' },
  { notation: 'hex', label: 'Copy as hex' },
  { notation: 'base64', label: 'Copy as Base64' },
]

/** Copies a payload whole, in the notation that is chosen. */
export function CopyMenu({ session, entry, payload }: { session: string; entry: Entry; payload: Payload }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return undefined
    const timer = setTimeout(() => setSaid(''), 2_000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async (notation: Notation) => {
    const bytes = entry.cut ? await readPayload(session, entry.sequence) : payload.bytes
    setSaid((await toClipboard(written(bytes, notation))) ? 'Copied' : 'The browser does not allow copying here')
  }
  return (
    <>
      <span role="status" aria-label="Clipboard" style={{ fontSize: 'var(--size-data)' }}>
        {said}
      </span>
      <Menu>
        <Menu.Target>
          <IconButton icon="copy" label="Copy" />
        </Menu.Target>
        <Menu.Dropdown>
          {notations.map(({ notation, label }) => (
            <Menu.Item
              key={notation}
              leftSection={<Icon name="copy" />}
              disabled={notation === 'text' && payload.text === undefined}
              onClick={() => void copy(notation)}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function written(bytes: Uint8Array, notation: Notation): string {
  switch (notation) {
    case 'text':
      return utf8Of(bytes) ?? ''
    case 'hex':
      return hexOf(bytes)
    case 'base64':
      return base64Of(bytes)
  }
}
