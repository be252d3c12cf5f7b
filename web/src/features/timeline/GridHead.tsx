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
        <Menu position="bottom-start" checkIcon={<Icon name="check" size={14} />}>
          <Menu.Target>
            <button type="button" className={classes['mode']} title="How times are shown">
              {timeModes.find((each) => each.mode === mode)?.head}
              <Icon name="down" size={12} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {timeModes.map((each) => (
              <Menu.RadioItem
                key={each.mode}
                value={each.mode}
                checked={each.mode === mode}
                closeMenuOnClick
                onChange={() => onMode(each.mode)}
              >
                {each.label}
              </Menu.RadioItem>
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
