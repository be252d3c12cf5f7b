import { useEffect, useRef, useState, type RefObject } from 'react'
import { droppedFiles } from './folders'

/** Whether files are held over an element; those that are dropped on it, and in folders, are handed on. Other things that are dragged go by. */
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
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.stopPropagation()
      const { items, files } = event.dataTransfer
      const plain = [...files]
      void droppedFiles(items).then(
        (all) => handed.current(all.length > 0 ? all : plain),
        () => handed.current(plain),
      )
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
