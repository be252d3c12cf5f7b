import type { Field } from './fields'
import classes from './Frames.module.css'

/** The fields of a frame with their values and what they mean. */
export function FieldTable({ fields, onHot }: { fields: readonly Field[]; onHot: (key?: Field['key']) => void }) {
  return (
    <ul className={classes['fields']} aria-label="Fields of the frame" onPointerLeave={() => onHot(undefined)}>
      {fields.map((field) => (
        <li key={field.key} data-field={field.key} data-wrong={field.wrong || undefined}>
          <button
            type="button"
            onPointerEnter={() => onHot(field.key)}
            onFocus={() => onHot(field.key)}
            onBlur={() => onHot(undefined)}
          >
            <i aria-hidden="true" />
            <span>{field.name}</span>
            <b>{field.value}</b>
            <small>{field.note}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
