import { bitRows, type Cell, type Field } from './fields'
import classes from './Frames.module.css'

const ticks = [0, 1, 4, 8, 12, 16, 20, 24, 28]

const labels: Readonly<Record<Field['key'], string>> = {
  fin: 'FIN',
  rsv: 'RSV1–3',
  opcode: 'opcode',
  mask: 'M',
  len: 'payload len',
  ext: 'extended payload length',
  key: 'masking key',
  payload: 'payload data',
}

/** A frame's header drawn as in RFC 6455 §5.2: rows of 32 bits, with the first bytes of the payload. */
export function BitRows({
  fields,
  wire,
  onHot,
}: {
  fields: readonly Field[]
  wire: Uint8Array
  onHot: (key?: Field['key']) => void
}) {
  const rows = bitRows(fields, wire)
  return (
    <div
      className={classes['bits']}
      role="img"
      aria-label={`Frame header, 32 bits to a row: ${fields.map(({ name, value }) => `${name} ${value}`).join(', ')}`}
      onPointerLeave={() => onHot(undefined)}
    >
      <span />
      {Array.from({ length: 32 }, (_, bit) => (
        <span key={bit} className={classes['tick']}>
          {ticks.includes(bit) ? bit : ''}
        </span>
      ))}
      {rows.flatMap((cells, row) => [
        <span key={row} className={classes['offset']}>
          {row * 4}
        </span>,
        ...cells.map((cell) => <BitCell key={`${row} ${cell.from}`} cell={cell} row={row} onHot={onHot} />),
      ])}
    </div>
  )
}

function BitCell({ cell, row, onHot }: { cell: Cell; row: number; onHot: (key: Field['key']) => void }) {
  const { field, from, span, digits } = cell
  const bits = field.to - field.from
  const more = field.key === 'ext' ? `, ${bits} bits` : field.key === 'payload' ? `, ${field.value}` : ''
  const note = field.key === 'payload' && field.note !== '' ? `, ${field.note}` : ''
  return (
    <span
      className={classes['cell']}
      data-field={field.key}
      data-wrong={field.wrong || undefined}
      style={{ gridColumn: `${from + 2} / span ${span}`, gridRow: row + 2 }}
      title={`${field.name}: ${field.value}${field.note === '' ? '' : `, ${field.note}`}`}
      onPointerEnter={() => onHot(field.key)}
    >
      <b>
        {digits.map((digit, index) => (
          <span key={index}>{digit}</span>
        ))}
      </b>
      <i>{`${labels[field.key]}${more}${note}`}</i>
    </span>
  )
}
