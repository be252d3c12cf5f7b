import { methodColour, methodFault, methods } from '../../../format/methods'
import { Icon } from '../../../ui/Icon'
import { VariableInput } from '../../../ui/VariableInput'
import { problemsAt } from '../../composer/check'
import type { HttpEditing } from '../../workspace/context'
import classes from './Http.module.css'

/** The method of a request: one that is offered, or any token. */
export function MethodField({ editing, onEnter }: { editing: HttpEditing; onEnter: () => void }) {
  const { request, tab, edit } = editing
  return (
    <div className={classes['method']}>
      <VariableInput
        role="combobox"
        label="Method"
        value={request.method}
        words={methods}
        wrong={methodFault(request.method) ?? problemsAt(tab.problems, '/method')[0]?.message}
        draw={(method) => (
          <span className={classes['token']} data-colour={methodColour(method)}>
            {method}
          </span>
        )}
        onChange={(method) => edit((now) => ({ ...now, method: method.trim() }))}
        onEnter={onEnter}
      />
      <Icon name="down" size={12} className={classes['arrow'] ?? ''} />
    </div>
  )
}
