import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Coming } from './Coming'

/** A component whose code comes when it is first drawn; where the code cannot be had, one can ask for it again. */
export function later<Props extends object>(
  what: string,
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  return function Later(props: Props) {
    const code = useQuery({
      queryKey: ['code', what],
      queryFn: load,
      staleTime: Infinity,
      gcTime: Infinity,
      structuralSharing: false,
    })
    if (!code.data) return <Coming what={what} asked={code} />
    const Loaded = code.data.default
    return <Loaded {...props} />
  }
}
