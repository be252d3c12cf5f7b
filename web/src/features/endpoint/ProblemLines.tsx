import type { Problem } from '../../api/types'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'

interface Props {
  problems: readonly Problem[]
  onClose: () => void
}

/** What the last attempt came to nothing for: each problem a line, the first three of them. */
export function ProblemLines({ problems, onClose }: Props) {
  const more = problems.length - 3
  return problems.slice(0, 3).map((problem, index) => (
    <Notice
      key={index}
      tone={problem.severity === 'warning' ? 'warn' : 'bad'}
      what={problem.message}
      why={[problem.hint, index === 2 && more > 0 ? `And ${more} more.` : undefined].filter(Boolean).join(' ')}
    >
      {index === 0 ? <IconButton icon="close" label="Put away" iconSize={12} onClick={onClose} /> : null}
    </Notice>
  ))
}
