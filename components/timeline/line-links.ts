import type { TimelineModel } from '@/lib/clinical/timeline';
import type { FlareInView } from '@/lib/clinical/timeline-flares';
import type { RecordedRemark } from '@/lib/clinical/timeline-record';
import { flareView, viewAddress, type AskedView, type TimelineView } from '@/lib/clinical/timeline-view';
import type { ViewerKind } from './timeline-words';

type Ways = { view: TimelineView; basePath: string };

/** The address of this view with something changed. */
export function hrefWith({ view, basePath }: Ways, change: Partial<AskedView>): string {
  return viewAddress(basePath, { ...view.asked, ...change });
}

/** Where things on the line lead. */
export type LineLinks = {
  /** The same view with the cursor on a day; and the same with `{at}` for the day. */
  at: (day: string) => string;
  atTemplate: string;
  /** A flare's text; several merged into one lead to the first of them. */
  ofFlares: (flares: readonly [FlareInView, ...FlareInView[]]) => string;
  ofRemark: (remark: RecordedRemark) => string;
};

/** Without scripts the page comes back to the line, not to its own top. */
const PAGE_PLACE = '#line';

/** For the patient a flare's own page; for a clinician the same page with the flare and 30 days either side. */
export function lineLinks(ways: Ways, model: TimelineModel, kind: ViewerKind): LineLinks {
  const at = (day: string): string => hrefWith(ways, { at: day }) + PAGE_PLACE;
  const flarePage = (id: string): string => `/flares/${encodeURIComponent(id)}`;
  return {
    at,
    atTemplate: at('{at}'),
    ofFlares: ([flare, ...others]) => {
      if (others.length > 0) return at(flare.from);
      return kind === 'patient' ? flarePage(flare.id) : hrefWith(ways, flareView(flare, model)) + PAGE_PLACE;
    },
    ofRemark: ({ day, episodeId }) => (kind === 'patient' ? flarePage(episodeId) : at(day)),
  };
}
