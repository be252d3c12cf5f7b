import { Component, type ReactNode } from 'react'
import { Failed } from './Coming'

interface Props {
  /** What is inside, in a word or two. */
  what: string
  children: ReactNode
}

/** Keeps a mistake of ours inside the pane in which it happened: the rest of the page stays. */
export class Boundary extends Component<Props, { error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'unknown' }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <Failed
        what={`${this.props.what} cannot be drawn`}
        why={`A mistake of Parley: ${error instanceof Error ? error.message : 'unknown'}`}
        onAgain={() => this.setState({ error: undefined })}
      />
    )
  }
}
