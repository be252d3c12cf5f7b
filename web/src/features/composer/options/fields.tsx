import { Switch, TextInput, Textarea } from '@mantine/core'
import { Fragment, useId, useRef, type ReactNode } from 'react'
import { pemOf } from '../../../format/pem'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { VariableInput } from '../../../ui/VariableInput'
import classes from '../Composer.module.css'

/** What stands before a field; a long name breaks behind its underscores. */
export function Label({ children }: { children: string }) {
  return (
    <span className={classes['label']} aria-hidden="true">
      {children.split(/(?<=_)/).map((piece, index) => (
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {piece}
        </Fragment>
      ))}
    </span>
  )
}

interface NumberProps {
  label: string
  value: number | undefined
  /** What holds while nothing is given. */
  usual: string
  unit?: string
  min?: number
  max?: number
  step?: number
  disabled?: boolean
  wrong?: string | undefined
  onChange: (value: number | undefined) => void
}

/** A number with its unit; empty means what is usual. */
export function NumberLine({
  label,
  value,
  usual,
  unit,
  min = 0,
  max,
  step = 1,
  disabled,
  wrong,
  onChange,
}: NumberProps) {
  return (
    <>
      <Label>{label}</Label>
      <div className={classes['line']}>
        <TextInput
          aria-label={label}
          type="number"
          min={min}
          max={max}
          step={step}
          w={112}
          value={value ?? ''}
          placeholder={usual}
          disabled={disabled ?? false}
          error={wrong}
          onChange={(event) => {
            const { value: typed, valueAsNumber } = event.currentTarget
            onChange(typed === '' || Number.isNaN(valueAsNumber) ? undefined : valueAsNumber)
          }}
        />
        {unit ? <span className={classes['unit']}>{unit}</span> : null}
      </div>
    </>
  )
}

interface TextProps {
  label: string
  value: string
  placeholder?: string
  wrong?: string | undefined
  hint?: string
  secret?: boolean
  onChange: (value: string) => void
}

export function TextLine({ label, value, placeholder, wrong, hint, secret, onChange }: TextProps) {
  return (
    <>
      <Label>{label}</Label>
      <TextInput
        aria-label={label}
        type="text"
        classNames={{ input: secret ? 'secret-text' : '' }}
        autoComplete="off"
        value={value}
        placeholder={placeholder ?? ''}
        error={wrong}
        description={hint}
        inputWrapperOrder={['input', 'error', 'description']}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}

/** Says below a field what is wrong with it. */
export function Fault({ id, children }: { id?: string; children: string }) {
  return (
    <div id={id} className={classes['fault']}>
      <Icon name="alert" size={14} />
      {children}
    </div>
  )
}

/** A line of text that may hold variables. */
export function VariableLine({ label, value, placeholder, wrong, hint, onChange }: Omit<TextProps, 'secret'>) {
  const reason = useId()
  return (
    <>
      <Label>{label}</Label>
      <VariableInput
        label={label}
        value={value}
        placeholder={placeholder ?? ''}
        wrong={wrong}
        describedBy={wrong === undefined ? undefined : reason}
        onChange={onChange}
      />
      {wrong === undefined ? null : <Fault id={reason}>{wrong}</Fault>}
      {hint ? <div className={classes['below']}>{hint}</div> : null}
    </>
  )
}

interface SwitchProps {
  label: string
  on: boolean
  hint?: string
  onChange: (on: boolean) => void
}

export function SwitchLine({ label, on, hint, onChange }: SwitchProps) {
  return (
    <>
      <Label>{label}</Label>
      <div className={classes['line']}>
        <Switch aria-label={label} checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
        {hint ? <span className={classes['unit']}>{hint}</span> : null}
      </div>
    </>
  )
}

/** A text of several lines that can also be read from a file. */
export function PemLine({ label, value, wrong, onChange }: Omit<TextProps, 'secret'>) {
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <Label>{label}</Label>
      <div className={classes['line']}>
        <Textarea
          aria-label={label}
          flex={1}
          autosize={false}
          rows={2}
          spellCheck={false}
          value={value}
          placeholder="-----BEGIN …"
          error={wrong}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <input
          ref={file}
          type="file"
          accept=".pem,.der,.crt,.cer,.key,.pk8"
          hidden
          aria-label={`${label} from a file`}
          onChange={(event) => {
            void event.currentTarget.files?.[0]?.arrayBuffer().then((content) => onChange(textOf(content)))
            event.currentTarget.value = ''
          }}
        />
        <IconButton icon="file" label={`${label} from a file`} onClick={() => file.current?.click()} />
      </div>
    </>
  )
}

/** A file that is neither PEM nor DER comes in as it is, so that one sees what is wrong with it. */
function textOf(content: ArrayBuffer): string {
  const bytes = new Uint8Array(content)
  return pemOf(bytes) ?? new TextDecoder().decode(bytes)
}

export function Section({ children }: { children: ReactNode }) {
  return <h2>{children}</h2>
}
