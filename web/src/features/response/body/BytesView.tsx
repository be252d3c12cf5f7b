import { useQuery } from '@tanstack/react-query'
import { Coming } from '../../../ui/Coming'
import { HexRows } from '../../../ui/HexRows'
import type { BodyDocument } from './model/BodyDocument'

/** A body byte by byte. */
export function BytesView({ body }: { body: BodyDocument }) {
  const { size, whole } = body.state()
  const asked = useQuery({
    queryKey: ['bytes', body.id, size, whole],
    queryFn: () => body.bytes(),
    gcTime: 0,
    structuralSharing: false,
    placeholderData: (before: Uint8Array | undefined) => before,
  })
  if (!asked.data) return <Coming what="The bytes" asked={asked} />
  return <HexRows label="Bytes" bytes={asked.data} />
}
