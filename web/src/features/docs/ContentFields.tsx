import { Button, Checkbox, Switch } from '@mantine/core'
import type { Publication } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import screen from '../shell/Screen.module.css'
import { Line, Markdown } from './DocsFields'
import classes from './Docs.module.css'
import type { FieldsProps } from './PublishingFields'

const parts = [
  ['schemas', 'Schemas in the navigation'],
  ['deprecated', 'What is deprecated'],
  ['code', 'Requests as code'],
  ['trying', 'Try it: pages may send requests and messages'],
] as const

/** What of the project readers see. */
export function ShownFields({ publication, onChange }: Omit<FieldsProps, 'problems'>) {
  const { shown, groups = [] } = publication
  const hidden = new Set(shown.hidden)
  const hide = (name: string, away: boolean) => {
    const next = new Set(hidden)
    if (away) next.add(name)
    else next.delete(name)
    onChange({ shown: { ...shown, hidden: [...next] } })
  }
  return (
    <div className={screen['form']}>
      <span>Parts</span>
      <div className={classes['stack']}>
        {parts.map(([key, label]) => (
          <Switch
            key={key}
            label={label}
            checked={shown[key]}
            onChange={(event) => onChange({ shown: { ...shown, [key]: event.currentTarget.checked } })}
          />
        ))}
      </div>
      <span>Folders and endpoints</span>
      <div className={classes['stack']}>
        {groups.map(({ name, endpoints }) => (
          <details key={name}>
            <summary>
              <Checkbox
                color="var(--accent-fill)"
                label={name}
                checked={!hidden.has(name)}
                onChange={(event) => hide(name, !event.currentTarget.checked)}
              />
            </summary>
            <div className={classes['inner']}>
              {endpoints.map((endpoint) => (
                <Checkbox
                  color="var(--accent-fill)"
                  key={endpoint}
                  label={endpoint}
                  classNames={{ label: 'mono' }}
                  disabled={hidden.has(name)}
                  checked={!hidden.has(name) && !hidden.has(endpoint)}
                  onChange={(event) => hide(endpoint, !event.currentTarget.checked)}
                />
              ))}
            </div>
          </details>
        ))}
        {groups.length === 0 ? <p className={screen['help']}>The project has no endpoints yet.</p> : null}
        <p className={screen['help']}>A schema that only hidden endpoints speak of is hidden with them.</p>
      </div>
    </div>
  )
}

/** Texts beside those of the descriptions. */
export function TextFields({ publication, onChange }: Omit<FieldsProps, 'problems'>) {
  const { pages, folders, groups = [], changelog } = publication
  const put = (index: number, page: Publication['pages'][number]) =>
    onChange({ pages: pages.map((each, i) => (i === index ? page : each)) })
  const textOf = (name: string) => folders.find((each) => each.name === name)?.text ?? ''
  const text = (name: string, value: string) =>
    onChange({
      folders: [...folders.filter((each) => each.name !== name), ...(value === '' ? [] : [{ name, text: value }])],
    })
  return (
    <div className={screen['form']}>
      <span>Pages</span>
      <div className={classes['stack']}>
        {pages.map((page, i) => (
          <section key={i} className={classes['page']} aria-label={page.title}>
            <div className={classes['row']}>
              <Line
                key={page.title}
                label="Title of the page"
                value={page.title}
                onDone={(title) => put(i, { ...page, title })}
              />
              <IconButton
                icon="up"
                label={`Move ${page.title} up`}
                disabled={i === 0}
                onClick={() => onChange({ pages: moved(pages, i) })}
              />
              <IconButton
                icon="trash"
                label={`Remove ${page.title}`}
                onClick={() => onChange({ pages: pages.filter((_, at) => at !== i) })}
              />
            </div>
            <Markdown
              key={`text ${page.text}`}
              label={`Text of ${page.title}`}
              value={page.text}
              onDone={(value) => put(i, { ...page, text: value })}
            />
          </section>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange({ pages: [...pages, { title: free(pages), text: '' }] })}
          >
            Add a page
          </Button>
        </div>
      </div>
      <span>Texts of folders</span>
      <div className={classes['stack']}>
        {groups.map(({ name }) => (
          <details key={name} open={folders.some((each) => each.name === name)}>
            <summary>{name}</summary>
            <Markdown
              key={textOf(name)}
              label={`Text of the folder ${name}`}
              value={textOf(name)}
              onDone={(value) => text(name, value)}
            />
          </details>
        ))}
      </div>
      <span>Changelog</span>
      <Markdown
        key={changelog}
        label="Changelog"
        value={changelog}
        onDone={(value) => onChange({ changelog: value })}
      />
    </div>
  )
}

function moved(pages: Publication['pages'], index: number): Publication['pages'] {
  const next = [...pages]
  next.splice(index - 1, 0, ...next.splice(index, 1))
  return next
}

function free(pages: Publication['pages']): string {
  const taken = new Set(pages.map((each) => each.title))
  let number = 1
  while (taken.has(number === 1 ? 'New page' : `New page ${number}`)) number++
  return number === 1 ? 'New page' : `New page ${number}`
}
