import { useEffect, useRef, useState, type RefObject } from 'react'

/** Whether files are held over an element; those that are dropped on it are handed on. Other things that are dragged go by. */
export function useFileDrop(
  element: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  const handed = useRef(onFiles)
  useEffect(() => {
    handed.current = onFiles
  })
  useEffect(() => {
    const target = element.current
    if (!target) return
    const held = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const left = () => setOver(false)
    const dropped = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      handed.current(files)
    }
    target.addEventListener('dragover', held)
    target.addEventListener('dragleave', left)
    target.addEventListener('drop', dropped)
    return () => {
      target.removeEventListener('dragover', held)
      target.removeEventListener('dragleave', left)
      target.removeEventListener('drop', dropped)
    }
  }, [element])
  return over
}
