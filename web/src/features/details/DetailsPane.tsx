export interface DetailsPaneProps {
  sessionId: string
  /** Sequence of the entry that is shown. */
  sequence: number
  /** Place of the frame to show, from 0; none shows the entry as a whole. */
  frame: number | undefined
  onSelect: (sequence: number, frame?: number) => void
  onClose: () => void
  /** Where the pane stands; the choice is offered only where there is room (`onSide`). */
  side: 'below' | 'right'
  onSide?: ((side: 'below' | 'right') => void) | undefined
}

/** One entry of a timeline, whole: the region "Details". */
export function DetailsPane({ sequence }: DetailsPaneProps) {
  return <section aria-label="Details">{`#${sequence}`}</section>
}
