import { createTheme, type VariantColorsResolver } from '@mantine/core'

/** Colours come from tokens.css; Mantine's own palettes are never drawn. */
const tokens: VariantColorsResolver = ({ variant, color }) => {
  const danger = color === 'danger'
  switch (variant) {
    case 'filled':
      return {
        background: danger ? 'var(--danger-fill)' : 'var(--accent-fill)',
        hover: danger ? 'var(--danger-fill)' : 'var(--accent-fill)',
        color: 'var(--on-fill)',
        border: '1px solid transparent',
      }
    case 'light':
      return {
        background: 'var(--bg-selected)',
        hover: 'var(--bg-selected)',
        color: 'var(--accent)',
        border: '1px solid transparent',
      }
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'var(--bg-hover)',
        color: danger ? 'var(--danger)' : 'var(--text-2)',
        border: '1px solid transparent',
      }
    default:
      return {
        background: 'var(--bg-field)',
        hover: 'var(--bg-hover)',
        color: danger ? 'var(--danger)' : 'var(--text)',
        border: '1px solid var(--border-strong)',
      }
  }
}

const small = { defaultProps: { size: 'xs' } }
const still = { duration: 120 }

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  variantColorResolver: tokens,
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { size: 'xs', variant: 'subtle' } },
    TextInput: small,
    PasswordInput: small,
    NumberInput: small,
    Textarea: small,
    NativeSelect: small,
    Switch: { defaultProps: { size: 'xs', withThumbIndicator: false } },
    Checkbox: small,
    Menu: { defaultProps: { position: 'bottom-end', offset: 4, transitionProps: still, withinPortal: true } },
    Popover: { defaultProps: { position: 'bottom-end', offset: 4, transitionProps: still, withinPortal: true } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        transitionProps: still,
        centered: true,
        padding: 'xs',
        closeButtonProps: { 'aria-label': 'Leave' },
        // the line of the title is no banner of the page
        attributes: { header: { role: 'presentation' } },
      },
    },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: still } },
  },
})
