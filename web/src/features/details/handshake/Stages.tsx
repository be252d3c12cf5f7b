import type { Stage, StageTime } from '../../../api/types'
import { Waterfall } from '../../../ui/Waterfall'
import { stageName } from '../../endpoint/states'

export const stageColours: Record<Stage, string> = {
  lookup: 'var(--text-2)',
  tcp: 'var(--received)',
  proxy: 'var(--teal)',
  tls: 'var(--plum)',
  upgrade: 'var(--ok)',
  request: 'var(--warn)',
  wait: 'var(--ok)',
  download: 'var(--teal)',
  prepare: 'var(--text-2)',
}

/** The stages of connecting with their times. */
export function Stages({ stages }: { stages: readonly StageTime[] }) {
  return (
    <Waterfall
      label="Stages"
      bars={stages.map((stage) => ({ ...stage, name: stageName(stage.stage), colour: stageColours[stage.stage] }))}
    />
  )
}
