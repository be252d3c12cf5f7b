import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { treeQuery } from '../../api/queries'
import type { ImportPreview } from '../../api/types'
import { counted } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import { ProtocolBadge } from '../../ui/Badge'
import { Select } from '../../ui/Select'
import { allFolders } from '../tree/model'
import { useWorkspace } from '../workspace/context'
import { DifferingList } from './DifferingList'
import classes from './Imports.module.css'
import { existings } from './sources'
import { summaryOf } from './summary'
import type { Choices } from './useImporting'

type Existing = NonNullable<Choices['existing']>

interface Props {
  preview: ImportPreview
  busy: boolean
  onBack: () => void
  onImport: (choices: Choices) => void
}

const own = '\u0000own'

/** What an import brings in, and what it leaves behind, by name. */
export function PreviewPane({ preview, busy, onBack, onImport }: Props) {
  const { project } = useWorkspace()
  const tree = useQuery(treeQuery(project)).data
  const [into, setInto] = useState(own)
  const [existing, setExisting] = useState<Existing>('keep')
  const { items, more, notCarried, environments, variables, problems } = preview
  const differing = preview.differing ?? []
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const gone = preview.gone ?? []
  const empty = items.length + environments.length + variables.length === 0
  const choices = [
    { value: own, label: preview.folder === '' ? 'The project itself' : `A new folder “${preview.folder}”` },
    ...(preview.folder === '' ? [] : [{ value: '', label: 'The project itself' }]),
    ...(tree ? allFolders(tree) : []).map((path) => ({ value: path, label: path })),
  ]
  return (
    <>
      <p>
        <strong>{preview.formats.join(' and ')}</strong>: {summaryOf(preview)}
      </p>
      {items.length > 0 ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must do so by keyboard
        <ul className={classes['items']} aria-label="Comes in" tabIndex={0}>
          {items.map((item, index) => (
            <li key={index} style={{ paddingLeft: 16 * depth(item.folder, preview.folder) }}>
              {item.kind === 'folder' ? (
                <Icon name="folder" size={14} />
              ) : (
                <ProtocolBadge kind={item.kind} {...(item.method === undefined ? {} : { method: item.method })} />
              )}
              <span>{item.name}</span>
              <span className={classes['url']} title={item.url}>
                {item.url}
              </span>
            </li>
          ))}
          {more > 0 ? <li>and {counted(more, 'more', 'more')}</li> : null}
        </ul>
      ) : null}
      {environments.length > 0 ? <p>Environments: {environments.join(', ')}</p> : null}
      {variables.length > 0 ? <p>Variables of the project: {variables.join(', ')}</p> : null}
      {notCarried.length > 0 ? (
        <section aria-label="Does not come in" className={classes['left']}>
          <h3>{counted(notCarried.length, 'thing does', 'things do')} not come in</h3>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must do so by keyboard */}
          <ul tabIndex={0}>
            {notCarried.map(({ place, what, why }, index) => (
              <li key={index}>
                <strong>{what}</strong> {place ? <span>of {place}</span> : null}
                <br />
                {why}.
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {differing.length > 0 ? (
        <section aria-label="Differs" className={classes['left']}>
          <h3>{counted(differing.length, 'thing of the project differs', 'things of the project differ')}</h3>
          {existing === 'ask' ? null : <p>{shortly(differing.map(({ name }) => name))}</p>}
          <Select label="Where they differ" choices={existings} value={existing} onChange={setExisting} />
          {existing === 'ask' ? <DifferingList differing={differing} taken={taken} onTaken={setTaken} /> : null}
        </section>
      ) : null}
      {gone.length > 0 ? <p>Not in it, and left in the project: {shortly(gone)}</p> : null}
      {problems && problems.length > 0 ? (
        <section aria-label="Problems" className={classes['left']}>
          <h3>{counted(problems.length, 'problem')}, with which it comes in</h3>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must do so by keyboard */}
          <ul tabIndex={0}>
            {problems.map(({ message, line, hint }, index) => (
              <li key={index}>
                {line === undefined ? null : <span>Line {line}: </span>}
                {message} {hint === undefined ? null : <span>{hint}</span>}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={classes['actions']}>
        {items.length > 0 && problems === undefined ? (
          <span className={classes['into']}>
            <span aria-hidden="true">Into</span>
            <Select label="Into" choices={choices} value={into} onChange={setInto} />
          </span>
        ) : null}
        <Button variant="subtle" onClick={onBack} disabled={busy}>
          Back
        </Button>
        <Button
          variant="filled"
          data-autofocus
          disabled={busy || empty}
          onClick={() =>
            onImport(
              problems === undefined
                ? into === own
                  ? {}
                  : { folder: into }
                : existing === 'ask'
                  ? { existing, replace: [...taken] }
                  : { existing },
            )
          }
        >
          Import
        </Button>
      </div>
    </>
  )
}

/** The first names of many. */
function shortly(names: readonly string[]): string {
  const first = names.slice(0, 12).join(', ')
  return names.length > 12 ? `${first} and ${names.length - 12} more` : first
}

/** How many folders an item lies in, below the one that everything comes into. */
function depth(folder: string, root: string): number {
  const inside = folder === root ? '' : root === '' ? folder : folder.slice(root.length + ' / '.length)
  return inside === '' ? 0 : inside.split(' / ').length
}
