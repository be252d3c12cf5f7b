import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import screen from '../shell/Screen.module.css'
import classes from './Docs.module.css'
import type { FieldsProps } from './PublishingFields'

/** States of the project that have names: readers choose between them, and see what each has changed. */
export function VersionFields({ publication, problems, onChange }: FieldsProps) {
  const [name, setName] = useState('')
  const { versions } = publication
  const wrong = problems.find((each) => each.pointer?.startsWith('/versions/'))?.message
  const add = () => {
    if (name.trim() === '') return
    onChange({ versions: [...versions, { name: name.trim() }] })
    setName('')
  }
  return (
    <div className={screen['form']}>
      <span>Versions</span>
      <div className={classes['stack']}>
        {versions.toReversed().map((version) => (
          <div key={version.name} className={classes['row']}>
            <strong>{version.name}</strong>
            <span className={classes['quiet']}>{version.date ? `${version.date}, change ${version.change}` : ''}</span>
            <IconButton
              icon="trash"
              label={`Remove version ${version.name}`}
              onClick={() =>
                onChange({
                  versions: versions.filter((each) => each !== version),
                  first: publication.first === version.name ? '' : publication.first,
                })
              }
            />
          </div>
        ))}
        <div className={classes['row']}>
          <TextInput
            aria-label="Name of the new version"
            placeholder="1.0"
            value={name}
            error={wrong}
            maw={160}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => (event.key === 'Enter' ? add() : undefined)}
          />
          <Button variant="default" leftSection={<Icon name="plus" />} disabled={name.trim() === ''} onClick={add}>
            Name the project as it is now
          </Button>
        </div>
        <p className={screen['help']}>
          A version stays as it was. The page “Changes” tells what each has changed, and whom it breaks.
        </p>
      </div>
    </div>
  )
}
