import { Button, TextInput } from '@mantine/core'
import { CompletedInput } from '../../../ui/CompletedInput'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { setWord, type Operation } from './edits'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { escaped, isMapping, type Node } from './tree'

/** Which property says which of several alternatives a value is, and what its values mean. */
export function DiscriminatorFields({ node, designing }: { node: Node; designing: Designing }) {
  const { schema } = node
  if (!isMapping(schema)) return null
  const said = schema['discriminator']
  const asked = said !== undefined || schema['oneOf'] !== undefined || schema['anyOf'] !== undefined
  if (!asked) return null
  const plain = designing.dialect === 'asyncapi'
  const name = typeof said === 'string' ? said : isMapping(said) ? text(said['propertyName']) : ''
  const mapping = isMapping(said) && isMapping(said['mapping']) ? said['mapping'] : {}
  const edit = (operations: Operation[], what: string) => designing.onEdit(operations, `${what} ${node.pointer}`)
  const at = `${node.pointer}/discriminator`
  const put = (key: string) => {
    if (key === '') {
      edit(setWord(node, 'discriminator', undefined), 'discriminator')
      return
    }
    if (plain) {
      edit(setWord(node, 'discriminator', key), 'discriminator')
      return
    }
    if (isMapping(said)) {
      edit([{ op: 'set', pointer: `${at}/propertyName`, value: key }], 'discriminator')
      return
    }
    edit(setWord(node, 'discriminator', { propertyName: key }), 'discriminator')
  }
  const free = () => {
    for (let number = 1; ; number++) if (!(`value${number}` in mapping)) return `value${number}`
  }
  return (
    <div role="group" aria-label="Discriminator" className={classes['values']}>
      <TextInput
        label="Discriminator"
        value={name}
        spellCheck={false}
        onChange={(event) => put(event.currentTarget.value)}
      />
      {plain
        ? null
        : Object.entries(mapping).map(([value, meant], index) => (
            <div key={index}>
              <TextInput
                label={`Value ${index + 1}`}
                defaultValue={value}
                spellCheck={false}
                onBlur={(event) => {
                  const next = event.currentTarget.value
                  if (next === '' || next === value || next in mapping) event.currentTarget.value = value
                  else edit([{ op: 'rename', pointer: `${at}/mapping/${escaped(value)}`, name: next }], 'mapping')
                }}
              />
              <CompletedInput
                label={`Meaning ${index + 1}`}
                labelled
                value={text(meant)}
                proposals={designing.targets.map(({ ref }) => ({ value: ref }))}
                onType={(next) =>
                  edit([{ op: 'set', pointer: `${at}/mapping/${escaped(value)}`, value: next }], 'meaning')
                }
              />
              <IconButton
                icon="close"
                iconSize={12}
                label={`Remove meaning ${index + 1}`}
                onClick={() => edit([{ op: 'remove', pointer: `${at}/mapping/${escaped(value)}` }], 'mapping')}
              />
            </div>
          ))}
      {plain || name === '' ? null : (
        <Button
          variant="subtle"
          leftSection={<Icon name="plus" size={12} />}
          onClick={() =>
            edit([{ op: 'set', pointer: `${at}/mapping/${free()}`, value: designing.targets[0]?.ref ?? '' }], 'mapping')
          }
        >
          Add a value and its meaning
        </Button>
      )}
    </div>
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
