import { useMemo } from 'react'
import type { Part } from '../../../api/types'
import { Icon } from '../../../ui/Icon'
import type { Editing } from '../../workspace/context'
import { useLint } from '../useLint'
import { FormProvider, useForm, wrongIn, type FieldProblem, type Form } from './context'
import { Fields } from './Fields'
import classes from './Forms.module.css'
import { Wrong } from './Section'
import { at, isMapping, type Json } from './trees'
import { undoKeys } from './undoKeys'
import { useSharing } from './useSharing'
import { useTargets } from './useTargets'
import type { Whole } from './useWholePath'

interface Props {
  editing: Editing
  endpoint: string
  part: Part
  parts: readonly Part[]
  whole: Whole
  open: boolean
  onOpen: (open: boolean) => void
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** What a path says for all of its methods: edited from each of them, and kept in the document beside them. */
export function WholePath({ editing, endpoint, part, parts, whole, open, onOpen }: Props) {
  const { skeleton, pointer, path, view, edit, undo, redo } = whole
  const { standard, version } = useForm()
  const targets = useTargets(editing, skeleton, parts, () => undefined)
  const sharing = useSharing(skeleton, endpoint, editing.tab.sources[skeleton.id] !== undefined)
  const lint = useLint(editing.tab, parts)
  const problems = useMemo<FieldProblem[]>(
    () => [
      ...(view?.problems ?? []).map(({ pointer: there = '', message }) => ({ pointer: there, message, mild: false })),
      ...lint.of(skeleton.id).map(({ within, message }) => ({ pointer: within, message, mild: true })),
    ],
    [view, lint, skeleton.id],
  )
  const form = useMemo<Form>(
    () => ({
      standard,
      version,
      schema: skeleton.schema,
      document: skeleton.document,
      base: '',
      tree: view?.tree,
      edit,
      problems,
      sharing,
      ...targets,
    }),
    [standard, version, skeleton, view?.tree, edit, problems, sharing, targets],
  )
  const item = at(view?.tree, pointer)
  return (
    <section
      aria-label="Whole path"
      className={classes['whole']}
      ref={(box) => {
        if (open && box && box.dataset['shown'] === undefined) {
          box.dataset['shown'] = ''
          box.scrollIntoView({ block: 'nearest' })
        }
      }}
    >
      <div className={classes['head']}>
        <h2>
          <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Icon name={open ? 'down' : 'right'} size={14} />
            Whole path
          </button>
        </h2>
        {open ? null : <Wrong count={wrongIn(problems, pointer)} />}
        <span className={classes['aside']}>
          <span className="mono">{path}</span>
          {` · ${saying(item, part)}`}
        </span>
      </div>
      {open ? (
        // The keys of its own draft; each control has its own.
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className={classes['inside']} onKeyDown={undoKeys(undo, redo)}>
          <FormProvider value={form}>
            <Fields kind="path" pointer={pointer} value={item} />
          </FormProvider>
        </div>
      ) : null}
    </section>
  )
}

/** What a path says, and for which other methods. */
function saying(item: Json, part: Part): string {
  if (!isMapping(item)) return ''
  const many = (key: string, word: string) => {
    const count = Array.isArray(item[key]) ? item[key].length : 0
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
  }
  const own = part.pointer.split('/').at(-1)
  const others = methods.filter((each) => each !== own && Object.hasOwn(item, each)).map((each) => each.toUpperCase())
  const said = [...many('parameters', 'parameter'), ...many('servers', 'server')].join(', ')
  return `${said === '' ? 'Parameters and servers of all methods' : said}${others.length > 0 ? `, shared with ${others.join(', ')}` : ''}`
}
