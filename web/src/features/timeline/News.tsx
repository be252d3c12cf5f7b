import { useEffect, useRef, useState } from 'react'
import { counted } from '../../format/numbers'

const pause = 5_000

/** Says to assistive technology what arrived, at most every 5 seconds. */
export function News({ total }: { total: number }) {
  const [text, setText] = useState('')
  const latest = useRef(total)
  useEffect(() => {
    latest.current = total
  }, [total])
  useEffect(() => {
    let told = latest.current
    const timer = setInterval(() => {
      const more = latest.current - told
      told = latest.current
      setText(more > 0 ? `${counted(more, 'entry', 'entries')} arrived` : '')
    }, pause)
    return () => clearInterval(timer)
  }, [])
  return (
    <div role="status" aria-label="Arrivals" className="hidden-visually">
      {text}
    </div>
  )
}
