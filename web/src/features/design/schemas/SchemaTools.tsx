import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { add, duplicate, freeKey, isMovable, move, remove } from './edits'
import { FromJsonDialog } from './FromJsonDialog'
import { isOf, places, type Place } from './places'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { escaped, isMapping, referenceOf, typesOf, type Node } from './tree'

interface Props {
  root: Node
  node: Node
  designing: Designing
}

const ofObjects = new Set([
  'properties',
  'patternProperties',
  'propertyNames',
  'dependentSchemas',
  'unevaluatedProperties',
])
const ofArrays = new Set(['items', 'prefixItems', 'contains', 'unevaluatedItems'])

/** What can be done with the piece of a schema that is chosen. */
export function SchemaTools({ root, node, designing }: Props) {
  const [asking, setAsking] = useState(false)
  const { onEdit, select, unfold, dialect } = designing
  const types = typesOf(node.schema)
  const reference = referenceOf(node.schema)
  const may = (kinds: readonly string[]) => types.length === 0 || kinds.some((kind) => types.includes(kind))
  const fits = ({ keyword }: Place) => {
    if (!isOf(dialect, keyword) || keyword === 'additionalProperties') return false
    if (ofObjects.has(keyword)) return may(['object'])
    if (ofArrays.has(keyword)) return may(['array'])
    if (keyword === 'contentSchema') return may(['string'])
    return true
  }
  const there = (place: Place) => place.shape === 'one' && isMapping(node.schema) && place.keyword in node.schema
  const put = (place: Place) => {
    const key =
      place.shape === 'mapping' ? freeKey(node, place, place.keyword === 'patternProperties' ? '^x-' : 'property') : ''
    onEdit(add(node, place, key, place.keyword === 'properties' ? { type: 'string' } : {}), `add ${node.pointer}`)
    unfold(node.pointer)
    const list = isMapping(node.schema) ? node.schema[place.keyword] : undefined
    const last =
      place.shape === 'one'
        ? ''
        : place.shape === 'list'
          ? `/${Array.isArray(list) ? list.length : 0}`
          : `/${escaped(key)}`
    select(`${node.pointer}/${place.keyword}${last}`)
  }
  const property = places[0]
  const open = reference === undefined && node.schema !== false
  return (
    <div role="toolbar" aria-label="Schema tools" className={classes['tools']}>
      {property && open && may(['object']) ? (
        <Button leftSection={<Icon name="plus" />} onClick={() => put(property)}>
          Property
        </Button>
      ) : null}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" rightSection={<Icon name="down" size={12} />} disabled={!open}>
            Add
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} className={classes['menu'] ?? ''}>
          {places.filter(fits).map((place) => (
            <Menu.Item key={place.keyword} disabled={there(place)} onClick={() => put(place)}>
              {place.add}
              <code>{place.keyword}</code>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="subtle" leftSection={<Icon name="code" />} onClick={() => setAsking(true)}>
        Schema from JSON
      </Button>
      <span className={classes['rest']} />
      <IconButton
        icon="up"
        label="Move up"
        disabled={!isMovable(node) || node.index === 0}
        onClick={() => moved(node, -1, designing)}
      />
      <IconButton
        icon="down"
        label="Move down"
        disabled={!isMovable(node) || node.index === node.count - 1}
        onClick={() => moved(node, 1, designing)}
      />
      <IconButton
        icon="copy"
        label="Duplicate"
        disabled={duplicate(node).length === 0}
        onClick={() => onEdit(duplicate(node), `duplicate ${node.pointer}`)}
      />
      <IconButton
        icon="trash"
        label="Remove from the schema"
        disabled={node === root}
        onClick={() => {
          onEdit(remove(node), `remove ${node.pointer}`)
          select(node.parent?.pointer ?? root.pointer)
        }}
      />
      {asking ? (
        <FromJsonDialog
          name={node.name}
          dialect={dialect}
          onDone={(schema) => onEdit([{ op: 'set', pointer: node.pointer, value: schema }], `json ${node.pointer}`)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}

function moved(node: Node, step: 1 | -1, { onEdit, select }: Designing): void {
  const to = node.index + step
  onEdit(move(node, to), `move ${node.pointer} ${to}`)
  const isList = node.place?.shape === 'list' || (node.place?.shape === 'one' && node.key !== '')
  if (isList) select(`${node.pointer.slice(0, node.pointer.lastIndexOf('/'))}/${to}`)
}
