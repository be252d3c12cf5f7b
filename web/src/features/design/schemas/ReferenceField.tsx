import { CompletedInput } from '../../../ui/CompletedInput'
import { IconButton } from '../../../ui/IconButton'
import { setReference } from './edits'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import type { Node } from './tree'

interface Props {
  node: Node
  reference: string
  designing: Designing
}

/** Which shared schema stands in the place of one. */
export function ReferenceField({ node, reference, designing }: Props) {
  const { targets, onEdit, onOpen } = designing
  const keep = (next: string) => {
    if (next !== '' && next !== reference) onEdit(setReference(node, next), `reference ${node.pointer}`)
  }
  return (
    <div className={classes['reference']}>
      <CompletedInput
        label="Reference"
        labelled
        value={reference}
        proposals={targets.map(({ ref }) => ({ value: ref }))}
        onDone={keep}
      />
      {onOpen ? <IconButton icon="right" label="Open the shared schema" onClick={() => onOpen(reference)} /> : null}
    </div>
  )
}
