import type { MessageContent } from '../../../api/types'
import { bytes } from '../../../format/numbers'
import type { Mark } from '../../../ui/code'
import { Icon } from '../../../ui/Icon'
import { placeholders } from '../../variables/template'
import classes from '../Composer.module.css'
import { faultOf, payloadSize } from './formats'
import type { Fault } from '../../../format/notations'

interface Props {
  message: MessageContent
  /** Bytes with variables filled in, as the server counted them. */
  filledSize: number | undefined
  /** What the server finds wrong with it. */
  mark?: Mark | undefined
  /** It is sent only if it is of its format. */
  strict?: boolean
}

/** The line under the editor: whether the message is of its format, and how long it is. */
export function Verdict({ message, filledSize, mark, strict = false }: Props) {
  const fault = faultOf(message)
  const variables = placeholders(message.content).length > 0
  const size =
    variables && filledSize !== undefined
      ? `${bytes(filledSize)} with variables filled in`
      : bytes(payloadSize(message))
  if (fault) {
    const goes = message.format === 'json' && !strict
    const { line, column } = placed(message.content, fault)
    const text = `${fault.message}, line ${line}, column ${column}${goes ? '. It can still be sent, as text.' : ''}`
    return <Wrong tone={goes ? 'warn' : 'bad'} text={text} />
  }
  if (mark) {
    const { line, column } = placed(message.content, mark)
    const tone = mark.severity === 'error' ? 'bad' : 'warn'
    return <Wrong tone={tone} text={`Line ${line}, column ${column}: ${mark.message}`} />
  }
  const ok = message.format === 'json' && message.content.trim() !== ''
  return (
    <div className={classes['verdict']} data-tone={ok ? 'ok' : undefined}>
      {ok ? <Icon name="check" size={14} /> : null}
      <span>{ok ? `Valid JSON · ${size}` : size}</span>
    </div>
  )
}

function Wrong({ tone, text }: { tone: 'warn' | 'bad'; text: string }) {
  return (
    <div className={classes['verdict']} data-tone={tone}>
      <Icon name="alert" size={14} />
      <span>{text}</span>
    </div>
  )
}

function placed(text: string, { from }: Pick<Fault, 'from'>): { line: number; column: number } {
  const before = text.slice(0, from)
  return { line: before.split('\n').length, column: from - before.lastIndexOf('\n') }
}
