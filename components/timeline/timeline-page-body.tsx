import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState, LineStart } from '@/components/ui/empty-state';
import type { TimelineModel } from '@/lib/clinical/timeline';
import { neighbourSpans, type Span, type TimelineView } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';
import { HistoryStrip } from './history-strip';
import { HowToRead } from './how-to-read';
import { hrefWith, lineLinks } from './line-links';
import { NotShared } from './not-shared';
import { PaperFoot } from './paper-lines';
import { ReadingCard, ReadingSheet } from './reading-card';
import { TimelineControls } from './timeline-controls';
import { TimelineDrawing } from './timeline-drawing';
import { RecentAnswer, TimelineSentence } from './timeline-sentence';
import { TimelineTable, YearTable } from './timeline-table';
import type { ViewerKind } from './timeline-words';
import { WidthSensor } from './width-sensor';

type TimelinePageBodyProps = {
  model: TimelineModel;
  view: TimelineView;
  /** The page itself, without a query: `/timeline`, or the patient's page under the clinician. */
  basePath: string;
  viewerKind: ViewerKind;
  /** False where the share leaves out mood and mind, so that an empty lane isn't read as "none". */
  isMoodShared?: boolean;
  /** Under the table, for whoever may take it out of the house. */
  exportSection?: ReactNode;
};

/** The whole line under the page's title: controls, paragraph, drawing or table, reading card, key. */
export function TimelinePageBody(props: TimelinePageBodyProps) {
  const { model, view, basePath, viewerKind, isMoodShared = true, exportSection } = props;
  if (model.firstDay === null) return <EmptyLine viewerKind={viewerKind} />;
  const ways = { view, basePath };
  const reading = { model, viewerKind, lanes: view.lanes, links: lineLinks(ways, model, viewerKind) };
  return (
    <>
      <RecentAnswer model={model} lanes={view.lanes} viewerKind={viewerKind} />
      <TimelineControls {...ways} />
      <WidthSensor drawn={view.width} isChosen={view.asked.plot !== null} />
      <div className="stack wide:grid wide:grid-cols-[minmax(0,1fr)_17rem] wide:items-start wide:gap-5 print:block">
        <div className="stack @container">
          <section
            id="line"
            className="card px-3.5 desk:px-6"
            aria-label={say('timeline.picture')}
            data-plot={view.isTable ? undefined : view.width}
          >
            <div className="mb-3">
              <TimelineSentence model={model} lanes={view.lanes} />
            </div>
            <HistoryStrip model={model} />
            {view.isTable ? <Table {...props} /> : <Drawing {...reading} ways={ways} />}
          </section>
          {!view.isTable && <Sheet {...reading} />}
          {view.isTable && exportSection}
          {model.years.length > 0 && (
            <div className="card card-flush">
              <YearTable model={model} />
            </div>
          )}
        </div>
        <div className="stack print:mt-3 print:grid print:grid-cols-2 print:items-start print:gap-3">
          <div>
            <ReadingCard {...reading} />
            <PaperFoot />
          </div>
          <HowToRead model={model} viewerKind={viewerKind} isMoodShared={isMoodShared} />
        </div>
      </div>
    </>
  );
}

function Table({ model, view }: TimelinePageBodyProps) {
  return (
    <div className="small">
      <TimelineTable model={model} lanes={view.lanes} />
      <NotShared groups={view.lanes.filter((group) => model.notShared.includes(group))} />
    </div>
  );
}

type DrawingProps = Omit<Parameters<typeof TimelineDrawing>[0], 'width' | 'keys'> & {
  ways: { view: TimelineView; basePath: string };
};

function Drawing({ ways, ...line }: DrawingProps) {
  const { closer, wider } = neighbourSpans(ways.view.span, ways.view);
  const to = (span: Span | null): string | null => (span === null ? null : hrefWith(ways, { span }));
  const keys = { closer: to(closer), wider: to(wider), table: hrefWith(ways, { isTable: true }) };
  return <TimelineDrawing {...line} width={ways.view.width} keys={keys} />;
}

type SheetProps = Parameters<typeof ReadingSheet>[0] & { viewerKind: ViewerKind };

/** Floats above the patient's bottom bar while the drawing is in sight; a clinician has no such bar. */
function Sheet({ viewerKind, ...reading }: SheetProps) {
  const place = viewerKind === 'patient' ? 'bottom-[5.25rem]' : 'bottom-4';
  return (
    <div
      className={`${place} print:hidden sticky z-10 @max-[14em]:static rounded-l border border-line bg-surface p-2 shadow-[var(--float)] desk:hidden`}
    >
      <ReadingSheet {...reading} />
    </div>
  );
}

function EmptyLine({ viewerKind }: { viewerKind: ViewerKind }) {
  return viewerKind === 'patient' ? (
    <EmptyState title={say('timeline.empty')} text={say('timeline.empty.text')} picture={<LineStart />}>
      <ButtonLink kind="primary" href="/today">
        {say('timeline.empty.today')}
      </ButtonLink>
    </EmptyState>
  ) : (
    <EmptyState title={say('timeline.empty.they')} text={say('timeline.empty.they.text')} picture={<LineStart />} />
  );
}
