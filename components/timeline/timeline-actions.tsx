import { ChartNoAxesGantt, Plus, Table2 } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { TimelineView } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';
import { hrefWith } from './line-links';
import { PrintButton } from './print-button';
import type { ViewerKind } from './timeline-words';

type TimelineActionsProps = { view: TimelineView; basePath: string; viewerKind: ViewerKind };

/** What can be done with the line besides reading it. */
export function TimelineActions({ view, basePath, viewerKind }: TimelineActionsProps) {
  return (
    <div className="row row-wrap print:hidden">
      <ButtonLink
        href={hrefWith({ view, basePath }, { isTable: !view.isTable })}
        size="small"
        prefetch={false}
        icon={<Icon of={view.isTable ? ChartNoAxesGantt : Table2} />}
      >
        {say(view.isTable ? 'timeline.as-drawing' : 'timeline.as-table')}
      </ButtonLink>
      <PrintButton words={say('timeline.print')} />
      {viewerKind === 'patient' && (
        <ButtonLink href="/today" kind="primary" size="small" icon={<Icon of={Plus} />}>
          {say('timeline.add')}
        </ButtonLink>
      )}
    </div>
  );
}
