import { Button, Modal, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { problemsOf } from '../../api/refusal'
import type { Problem } from '../../api/types'
import { Notice } from '../../ui/Notice'
import classes from './Dialogs.module.css'

/** What the fields of a form know of it. */
export interface Form {
  /** What is wrong with the field at this member. */
  wrong: (field: string) => string | undefined
  /** What was wrong was changed so much that it is not known any more. */
  forget: () => void
}

interface Props {
  title: string
  size: number
  /** Members whose problems are told at their fields; all others are told on top. */
  fields: readonly string[]
  /** Keeps what was written; what it throws is told in the dialog, which stays open then. */
  save: () => Promise<unknown>
  onClose: () => void
  children: (form: Form) => ReactNode
}

/** A dialog in which something is written and kept. */
export function FormDialog({ title, size, fields, save, onClose, children }: Props) {
  const [problems, setProblems] = useState<Problem[]>([])
  const at = (field: string) => problems.find(({ pointer }) => pointer === `/${field}`)
  const shown = fields.map(at)
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save().then(onClose, (error: unknown) => setProblems(problemsOf(error)))
        }}
      >
        {problems
          .filter((problem) => !shown.includes(problem))
          .map((problem) => (
            <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
          ))}
        {children({ wrong: (field) => at(field)?.message, forget: () => setProblems([]) })}
        <div className={classes['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled">
            Keep
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface CodeFieldProps {
  label: string
  description?: string
  value: string
  wrong: string | undefined
  first?: boolean
  onChange: (value: string) => void
}

/** A line of text that a machine reads. */
export function CodeField({ label, description, value, wrong, first, onChange }: CodeFieldProps) {
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      error={wrong}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: 'mono' }}
      data-autofocus={first}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
