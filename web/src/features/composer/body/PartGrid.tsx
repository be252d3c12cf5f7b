import type { FormPart, Problem } from '../../../api/types'
import { problemsAt } from '../check'
import { RowGrid } from '../grid/RowGrid'
import { PartRow } from './PartRow'

interface Props {
  parts: readonly FormPart[]
  problems: readonly Problem[]
  onChange: (parts: FormPart[]) => void
}

const fresh: FormPart = { name: '', text: '' }

/** The parts of a multipart form: texts and files. */
export function PartGrid({ parts, problems, onChange }: Props) {
  return (
    <RowGrid
      label="Form parts"
      columns={['Name', 'Value', 'Type', 'Content type']}
      first="Enabled"
      typed
      rows={parts}
      fresh={fresh}
      onChange={onChange}
    >
      {(props) => (
        <PartRow key={props.index} {...props} wrong={problemsAt(problems, `/body/parts/${props.index}`)[0]?.message} />
      )}
    </RowGrid>
  )
}
