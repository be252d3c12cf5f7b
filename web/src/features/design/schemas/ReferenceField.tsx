import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { IconButton } from '../../../ui/IconButton'
import { setReference } from './edits'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import type { Node } from './tree'

/** Which shared schema stands in the place of one. */
export function ReferenceField({
  node,
  reference,
  designing,
}: {
  node: Node
  reference: string
  designing: Designing
}) {
  const { targets, onEdit, onOpen } = designing
  const [typed, setTyped] = useState<string>()
  const keep = (next: string) => {
    setTyped(undefined)
    if (next !== '' && next !== reference) onEdit(setReference(node, next), `reference ${node.pointer}`)
  }
  return (
    <div className={classes['reference']}>
      <Autocomplete
        size="xs"
        label="Reference"
        data={targets.map(({ ref }) => ref)}
        value={typed ?? reference}
        spellCheck={false}
        limit={200}
        maxDropdownHeight={280}
        comboboxProps={{ shadow: 'md' }}
        onChange={setTyped}
        onOptionSubmit={keep}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => (typed === undefined ? undefined : keep(typed))}
        onKeyDown={(event) => (event.key === 'Escape' ? setTyped(undefined) : undefined)}
      />
      {onOpen ? <IconButton icon="right" label="Open the shared schema" onClick={() => onOpen(reference)} /> : null}
    </div>
  )
}
