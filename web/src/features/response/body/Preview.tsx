import { useState } from 'react'
import { bodyAddress } from '../../../api/exchange'
import { Empty } from '../../../ui/Empty'
import { Notice } from '../../../ui/Notice'
import classes from './Body.module.css'
import { contentOf } from './content'

interface Props {
  session: string
  hop: number
  contentType: string | undefined
  whole: boolean
}

/**
 * A body as a browser draws it. HTML stands in a frame without scripts, forms, or a way to the network or to this page: so
 * says the frame, and so says the server of what it sends into it.
 */
export function Preview({ session, hop, contentType, whole }: Props) {
  const [broken, setBroken] = useState(false)
  const address = bodyAddress(session, hop, { preview: true })
  const content = contentOf(contentType)
  if (!whole) return <Empty state="Not whole yet" what="The preview appears when the whole body is here." />
  if (broken) return <Notice tone="bad" what="This is no image that the browser can draw." why={contentType ?? ''} />
  switch (content) {
    case 'image':
      return (
        <div className={classes['picture']}>
          <img src={address} alt="Body of the response" onError={() => setBroken(true)} />
        </div>
      )
    case 'html':
      return <iframe className={classes['frame']} title="Preview" src={address} sandbox="" />
    case 'pdf':
      // A sandbox would keep the browser's own viewer of PDF out.
      return <iframe className={classes['frame']} title="Preview" src={address} />
    case 'json':
    case 'xml':
    case 'text':
    case 'unknown':
      return (
        <Empty
          state="No preview of this type"
          what={`HTML, images and PDF are drawn here, and this is ${contentType ?? 'of no type that was said'}.`}
        />
      )
  }
}
