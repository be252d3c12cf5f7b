import { Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DiscriminatorFields } from './DiscriminatorFields'
import { rename, setRequired, setWord, wrongName } from './edits'
import { keywordsFor } from './keywords'
import { OtherWords } from './OtherWords'
import { ReferenceField } from './ReferenceField'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { SharedActions } from './SharedActions'
import { escaped, isMapping, referenceOf, typesOf, type Node } from './tree'
import { TypeFields } from './TypeFields'
import { WordField } from './WordField'

interface Props {
  node: Node
  designing: Designing
}

/** What the chosen piece of a schema says, word by word. */
export function SchemaDetails({ node, designing }: Props) {
  const { dialect, onEdit } = designing
  const reference = referenceOf(node.schema)
  const { general, rules, flags } = keywordsFor(node.schema, dialect)
  const value = (word: string) => (isMapping(node.schema) ? node.schema[word] : undefined)
  const set = (word: string, next: unknown) => onEdit(setWord(node, word, next), `${word} ${node.pointer}`)
  const types = typesOf(node.schema)
  const field = (each: (typeof general)[number]) => (
    <WordField
      key={each.word}
      keyword={each}
      types={types}
      value={value(each.word)}
      onSet={(next) => set(each.word, next)}
    />
  )
  const silent = node.schema === false || (reference !== undefined && dialect !== '2020-12')
  return (
    <div role="group" className={classes['details']} aria-label="Details of the schema">
      {node.place?.shape === 'mapping' ? <NameField node={node} designing={designing} /> : null}
      {node.place?.keyword === 'properties' ? (
        <Switch
          label="Required"
          checked={node.required}
          onChange={(event) => onEdit(setRequired(node, event.currentTarget.checked), `required ${node.pointer}`)}
        />
      ) : null}
      <TypeFields node={node} designing={designing} />
      {reference === undefined ? null : <ReferenceField node={node} reference={reference} designing={designing} />}
      {silent ? null : (
        <>
          {general.map(field)}
          {reference === undefined ? rules.map(field) : null}
          <div className={classes['flags']}>{flags.map(field)}</div>
          {reference === undefined ? <DiscriminatorFields node={node} designing={designing} /> : null}
          <OtherWords node={node} designing={designing} />
        </>
      )}
      <SharedActions node={node} designing={designing} />
    </div>
  )
}

function NameField({ node, designing }: Props) {
  const [name, setName] = useState(node.key)
  const wrong = wrongName(node, name)
  const keep = () => {
    if (wrong !== undefined || name === node.key) return
    designing.onEdit(rename(node, name), `rename ${node.pointer}`)
    designing.select(`${node.pointer.slice(0, node.pointer.lastIndexOf('/'))}/${escaped(name)}`)
  }
  return (
    <TextInput
      label="Name"
      data-field="Name"
      value={name}
      error={wrong}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setName(node.key)
      }}
    />
  )
}
