import { useRef } from 'react'
import { ProtocolBadge } from '../../ui/Badge'
import { IconButton } from '../../ui/IconButton'
import { all, chosen, put, toggled, type Choice } from './choice'
import classes from './RunDialog.module.css'

interface Props {
  choice: Choice
  onChange: (choice: Choice) => void
}

/** The list "Requests": which are run, by checkbox, and their order, by buttons or by dragging. */
export function RequestChoice({ choice, onChange }: Props) {
  const dragged = useRef<number>(undefined)
  const count = chosen(choice).length
  const total = choice.order.length
  return (
    <div className={classes['requests']}>
      <label className={classes['all']}>
        <input
          type="checkbox"
          checked={count === total}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < total
          }}
          onChange={() => onChange(all(choice, count < total))}
        />
        All requests
        <span className={classes['count']}>
          {count} of {total}
        </span>
      </label>
      <ol aria-label="Requests" className={classes['order']}>
        {choice.order.map((request, index) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; the buttons do the same by keyboard
          <li
            key={request.id}
            draggable
            onDragStart={(event) => {
              dragged.current = index
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', request.name)
            }}
            onDragOver={(event) => (dragged.current === undefined ? undefined : event.preventDefault())}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged.current !== undefined) onChange(put(choice, dragged.current, index))
              dragged.current = undefined
            }}
          >
            <label>
              <input
                type="checkbox"
                checked={!choice.out.has(request.id)}
                onChange={() => onChange(toggled(choice, request.id))}
              />
              <ProtocolBadge kind={request.kind} method={request.method} />
              <span className={classes['name']} title={request.folder}>
                {request.name}
              </span>
            </label>
            <IconButton
              icon="up"
              iconSize={14}
              label={`Move ${request.name} up`}
              disabled={index === 0}
              onClick={() => onChange(put(choice, index, index - 1))}
            />
            <IconButton
              icon="down"
              iconSize={14}
              label={`Move ${request.name} down`}
              disabled={index === total - 1}
              onClick={() => onChange(put(choice, index, index + 1))}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
