import { useId, useState, type ReactNode } from 'react'
import { CodeEditor, type Language } from '../../../ui/code'
import { IconButton } from '../../../ui/IconButton'
import { Select, type Choice } from '../../../ui/Select'
import { VariableInput } from '../../../ui/VariableInput'
import { useKnownNames } from '../../variables/known'
import { segments } from '../../variables/template'
import { Fault, Label, PemLine, SwitchLine } from '../options/fields'
import classes from '../Composer.module.css'

/** Credentials, or a part of them, as they are edited. */
export interface Form<A> {
  value: A
  set: (value: A) => void
  /** What is wrong at a pointer below them. */
  wrong: (pointer: string) => string | undefined
}

/** A part of credentials as a form of its own; `begun` stands for one that is not there yet. */
export function partOf<A, K extends keyof A & string>(
  form: Form<A>,
  name: K,
  begun: NonNullable<A[K]>,
): Form<NonNullable<A[K]>> {
  return {
    value: form.value[name] ?? begun,
    set: (value) => form.set({ ...form.value, [name]: value }),
    wrong: (pointer) => form.wrong(`${name}/${pointer}`),
  }
}

const lineHeight = 20

type Named<A, T> = { [K in keyof A]-?: NonNullable<A[K]> extends T ? K : never }[keyof A] & string

interface FieldProps<A, T> {
  of: Form<A>
  name: Named<A, T>
  label: string
  /** What holds where nothing is given; it is then left out. */
  usual?: T
}

function textOf<A>({ of, name, usual = '' }: FieldProps<A, string>): string {
  const value: unknown = of.value[name]
  return typeof value === 'string' ? value : usual
}

function changed<A, T>({ of, name, usual }: FieldProps<A, T>, value: T): void {
  const { [name]: _, ...rest } = of.value
  of.set((value === usual ? rest : { ...rest, [name]: value }) as A)
}

interface TextProps<A> extends FieldProps<A, string> {
  /** Shown as dots until it is asked for. */
  secret?: boolean
  placeholder?: string
}

/** A line of text that may hold variables. */
export function TextField<A>(props: TextProps<A>) {
  const { of, name, label, secret = false, placeholder = '' } = props
  const [seen, setSeen] = useState(!secret)
  const reason = useId()
  const word = label.toLowerCase()
  const wrong = of.wrong(name)
  return (
    <>
      <Label>{label}</Label>
      <div className={classes['line']}>
        <VariableInput
          label={label}
          value={textOf(props)}
          placeholder={placeholder}
          wrong={wrong}
          describedBy={wrong === undefined ? undefined : reason}
          onChange={(value) => changed(props, value)}
          {...(seen ? {} : { draw: masked })}
        />
        {secret ? (
          <IconButton
            icon={seen ? 'eyeOff' : 'eye'}
            label={seen ? `Hide ${word}` : `Show ${word}`}
            onClick={() => setSeen(!seen)}
          />
        ) : null}
      </div>
      {wrong === undefined ? null : <Fault id={reason}>{wrong}</Fault>}
    </>
  )
}

/** A text of several lines that may hold variables. */
export function LinesField<A>(props: TextProps<A> & { rows?: number; language?: Language }) {
  const { of, name, label, placeholder = '', rows = 4, language = 'plain' } = props
  const known = useKnownNames()
  const wrong = of.wrong(name)
  return (
    <>
      <Label>{label}</Label>
      <div className={classes['lines']} style={{ height: rows * lineHeight + 10 }}>
        <CodeEditor
          label={label}
          language={language}
          wrap
          value={textOf(props)}
          placeholder={placeholder}
          known={known}
          onChange={(value) => changed(props, value)}
        />
      </div>
      {wrong === undefined ? null : <Fault>{wrong}</Fault>}
    </>
  )
}

/** A key in PEM, typed or from a file. */
export function PemField<A>(props: FieldProps<A, string>) {
  return (
    <PemLine
      label={props.label}
      value={textOf(props)}
      wrong={props.of.wrong(props.name)}
      onChange={(value) => changed(props, value)}
    />
  )
}

/** One of a few words; `needed` where the usual one is said too. */
export function ChoiceField<A, Word extends string>(
  props: FieldProps<A, Word> & { usual: Word; choices: readonly Choice<Word>[]; needed?: boolean },
) {
  const { of, name, label, usual, choices, needed = false } = props
  const value: unknown = of.value[name]
  const chosen = choices.find((choice) => choice.value === value)?.value ?? usual
  const choose = (next: Word) => changed(needed ? { of, name, label } : props, next)
  return (
    <>
      <Label>{label}</Label>
      <Select label={label} choices={choices} value={chosen} onChange={choose} />
    </>
  )
}

export function SwitchField<A>(props: FieldProps<A, boolean> & { usual: boolean; hint?: string }) {
  const { of, name, label, usual, hint } = props
  const value: unknown = of.value[name]
  const on = typeof value === 'boolean' ? value : usual
  return (
    <SwitchLine
      label={label}
      on={on}
      onChange={(next) => changed(props, next)}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}

/** Words that are their own labels, or those that are given. */
export function choicesOf<Word extends string>(
  words: readonly Word[],
  labels: Partial<Record<Word, string>> = {},
): Choice<Word>[] {
  return words.map((word) => ({ value: word, label: labels[word] ?? word }))
}

export const places = choicesOf(['header', 'query', 'cookie'], { header: 'Header', query: 'Query', cookie: 'Cookie' })

/** What is literal as dots; variables stay readable, their values are elsewhere. */
function masked(value: string): ReactNode {
  return segments(value).map((part, index) => (
    <span key={index} data-name={part.name}>
      {part.name === undefined ? '•'.repeat(part.text.length) : part.text}
    </span>
  ))
}
