import { useState, type DragEvent } from 'react'
import type { FileSource } from '../../../api/types'
import { FileButton } from '../../../ui/FileButton'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { VariableInput } from '../../../ui/VariableInput'
import { described, fileSource } from './files'
import classes from './Body.module.css'

interface Props {
  file: FileSource
  wrong: string | undefined
  onChange: (file: FileSource) => void
}

/** A file: chosen, dropped here, or named by its path. */
export function FileField({ file, wrong, onChange }: Props) {
  const [refused, setRefused] = useState<string>()
  const take = (chosen: File) =>
    void fileSource(chosen).then((made) => {
      setRefused(typeof made === 'string' ? made : undefined)
      if (typeof made !== 'string') onChange(made)
    })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const dropped = event.dataTransfer.files[0]
    if (dropped) take(dropped)
  }
  const inside = file.content === undefined ? undefined : described(file)
  const why = refused ?? wrong
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping a file is another way to the button
    <div className={classes['file']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {inside === undefined ? (
        <div className={classes['choose']}>
          <FileButton label="Choose a file" variant="default" onFile={take} />
          <VariableInput
            label="Path"
            value={file.path ?? ''}
            placeholder="or a path, see “parley serve --files”"
            onChange={(path) => onChange(path === '' ? { name: '' } : { name: nameOf(path), path })}
          />
        </div>
      ) : (
        <span className={classes['chosen']}>
          <Icon name="file" size={14} />
          <span>{inside}</span>
          <IconButton icon="close" iconSize={12} label="Without this file" onClick={() => onChange({ name: '' })} />
        </span>
      )}
      {why === undefined ? null : (
        <p className={classes['wrong']} role="alert">
          {why}
        </p>
      )}
    </div>
  )
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
