import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { IconButton } from '../../../ui/IconButton'
import { setWord } from './edits'
import { otherWords } from './keywords'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { isMapping, type Node } from './tree'
import { json, ValueField } from './WordField'

/** What a schema says that Parley has no field for: shown as it is, and left alone. */
export function OtherWords({ node, designing }: { node: Node; designing: Designing }) {
  const [name, setName] = useState('')
  const words = otherWords(node.schema, designing.dialect)
  const set = (word: string, value: unknown) => designing.onEdit(setWord(node, word, value), `${word} ${node.pointer}`)
  const taken = isMapping(node.schema) && name in node.schema
  return (
    <div role="group" aria-label="Other words" className={classes['values']}>
      {words.map(([word, value]) => (
        <div key={word}>
          <ValueField
            label={word}
            value={value}
            read={(typed) => json(typed, [])}
            onSet={(next) => (next === undefined ? undefined : set(word, next))}
          />
          <IconButton icon="close" iconSize={12} label={`Remove ${word}`} onClick={() => set(word, undefined)} />
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name === '' || taken) return
          set(name, '')
          setName('')
        }}
      >
        <TextInput
          aria-label="Other word"
          placeholder="Another word, such as $comment or x-…"
          value={name}
          error={taken ? 'It is there already' : undefined}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="subtle" disabled={name === '' || taken}>
          Add word
        </Button>
      </form>
    </div>
  )
}
