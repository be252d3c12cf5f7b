import { Button, Menu } from '@mantine/core'
import type { Ref } from 'react'
import { address } from '../../api/client'
import { download } from '../../api/download'
import type { Direction } from '../../api/types'
import { FindBox } from '../../ui/FindBox'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Segmented } from '../../ui/Segmented'
import { isNarrowed, kindsLabel, offered, queryOf, toggled, type Filter } from './filter'
import classes from './Timeline.module.css'
import type { Found } from './useSearch'

interface Props {
  session: string
  filter: Filter
  onFilter: (filter: Filter) => void
  query: string
  onQuery: (query: string) => void
  found: Found | undefined
  onStep: (step: 1 | -1) => void
  /** Leaves the search for the rows. */
  onLeave: () => void
  follow: boolean
  /** None where nothing can be followed. */
  onFollow: ((follow: boolean) => void) | undefined
  onClear: () => void
  empty: boolean
  /** The filters are one button, and Follow shows its icon only. */
  narrow: boolean
  box: Ref<HTMLInputElement>
}

/** Has the browser keep what passes a filter as JSON Lines. */
export function exportLines(session: string, filter: Filter): void {
  download(address('/sessions/{session}/export', { path: { session }, query: queryOf(filter) }))
}

type Way = 'both' | 'sent' | 'received'

const ways: { way: Way; label: string }[] = [
  { way: 'both', label: 'Both directions' },
  { way: 'sent', label: 'Sent' },
  { way: 'received', label: 'Received' },
]

function wayOf(directions: readonly Direction[]): Way {
  return directions.length === 1 && directions[0] !== 'none' ? (directions[0] ?? 'both') : 'both'
}

/** Search, filters, Follow, Clear and export, over the rows. */
export function TimelineTools(props: Props) {
  const { session, filter, onFilter, follow, onFollow, narrow } = props
  const setWay = (way: Way) => onFilter({ ...filter, directions: way === 'both' ? [] : [way] })
  return (
    <div className={classes['tools']} role="toolbar" aria-label="Timeline tools">
      <FindBox
        label="Search timeline"
        placeholder="Search text, /regex/ or $.path"
        query={props.query}
        onQuery={props.onQuery}
        found={props.found}
        onStep={props.onStep}
        onLeave={props.onLeave}
        box={props.box}
      />
      {narrow ? null : (
        <Segmented
          label="Direction"
          value={wayOf(filter.directions)}
          onChange={setWay}
          segments={[
            { key: 'both', label: 'Both directions', drawn: 'All' },
            { key: 'sent', label: 'Sent', drawn: <Icon name="arrowUp" size={14} /> },
            { key: 'received', label: 'Received', drawn: <Icon name="arrowDown" size={14} /> },
          ]}
        />
      )}
      <Menu closeOnItemClick={false} checkIcon={<Icon name="check" size={14} />} position="bottom-end">
        <Menu.Target>
          {narrow ? (
            <Button
              leftSection={<Icon name="settings" />}
              variant={isNarrowed(filter) ? 'light' : 'default'}
              aria-label={`Filters: ${ways.find(({ way }) => way === wayOf(filter.directions))?.label ?? ''}, ${kindsLabel(filter.kinds)}`}
            >
              {kindsLabel(filter.kinds)}
            </Button>
          ) : (
            <Button
              className={classes['kinds'] ?? ''}
              classNames={{ inner: classes['kinds'] ?? '' }}
              variant={filter.kinds.length > 0 ? 'light' : 'default'}
              rightSection={<Icon name="down" size={14} />}
              aria-label={`Kinds: ${kindsLabel(filter.kinds)}`}
            >
              {kindsLabel(filter.kinds)}
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown aria-label="Filters">
          {narrow ? (
            <>
              {ways.map(({ way, label }) => (
                <Menu.RadioItem
                  key={way}
                  value={way}
                  checked={wayOf(filter.directions) === way}
                  onChange={() => setWay(way)}
                >
                  {label}
                </Menu.RadioItem>
              ))}
              <Menu.Divider />
            </>
          ) : null}
          <Menu.RadioItem
            value="all"
            checked={filter.kinds.length === 0}
            onChange={() => onFilter({ ...filter, kinds: [] })}
          >
            All kinds
          </Menu.RadioItem>
          {offered(filter).map(({ kind, name }) => (
            <Menu.CheckboxItem
              key={kind}
              checked={filter.kinds.includes(kind)}
              onChange={() => onFilter({ ...filter, kinds: toggled(filter, kind) })}
            >
              {name}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      {onFollow === undefined ? null : narrow ? (
        <IconButton
          icon="follow"
          label="Follow"
          aria-pressed={follow}
          variant={follow ? 'light' : 'subtle'}
          onClick={() => onFollow(!follow)}
        />
      ) : (
        <Button
          leftSection={<Icon name="follow" />}
          aria-pressed={follow}
          variant={follow ? 'light' : 'default'}
          onClick={() => onFollow(!follow)}
        >
          Follow
        </Button>
      )}
      <div style={{ display: 'flex' }}>
        <IconButton icon="clear" label="Clear" disabled={props.empty} onClick={props.onClear} />
        <IconButton icon="download" label="Export as JSON Lines" onClick={() => exportLines(session, filter)} />
      </div>
    </div>
  )
}
