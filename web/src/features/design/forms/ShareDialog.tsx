import { useState } from 'react'
import { CodeField, FormDialog } from '../../shell/FormDialog'
import type { Sharing } from './useSharing'

interface Props {
  sharing: Sharing
  pointer: string
  /** A name for it. */
  suggested: string
  onClose: () => void
}

/** Asks by which name something is shared. */
export function ShareDialog({ sharing, pointer, suggested, onClose }: Props) {
  const [name, setName] = useState(suggested.replaceAll(/[^A-Za-z0-9._-]+/g, '-'))
  return (
    <FormDialog
      title="Make shared"
      size={440}
      fields={['name']}
      save={() => sharing.share(pointer, name)}
      onClose={onClose}
    >
      {({ wrong, forget }) => (
        <>
          <p>It moves to the components of its document, with its comments; a reference stays in its place.</p>
          <CodeField
            label="Name"
            value={name}
            wrong={wrong('name')}
            first
            onChange={(next) => {
              forget()
              setName(next)
            }}
          />
        </>
      )}
    </FormDialog>
  )
}
