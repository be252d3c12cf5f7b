import { Menu } from '@mantine/core'
import { Icon } from '../../ui/Icon'
import { timeModes, type TimeMode } from './times'
import classes from './Timeline.module.css'

/** The names of the columns; the one of the times chooses how they are shown. */
export function GridHead({ mode, onMode }: { mode: TimeMode; onMode: (mode: TimeMode) => void }) {
  return (
    <div role="row" aria-rowindex={1} className={classes['head']}>
      <span role="columnheader">
        <span className="hidden-visually">Direction</span>
      </span>
      <span role="columnheader">
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={classes['mode']} title="How times are shown">
              {timeModes.find((each) => each.mode === mode)?.head}
              <Icon name="down" size={12} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {timeModes.map((each) => (
              <Menu.Item
                key={each.mode}
                role="menuitemradio"
                aria-checked={each.mode === mode}
                leftSection={<Icon name="check" className={each.mode === mode ? '' : 'unchosen'} />}
                onClick={() => onMode(each.mode)}
              >
                {each.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
      <span role="columnheader">Kind</span>
      <span role="columnheader">Preview</span>
      <span role="columnheader">Size</span>
    </div>
  )
}
