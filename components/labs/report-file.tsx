import { FilePlus } from '@/components/ui/icons';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import { FileField } from '@/components/ui/file-field';
import type { FormWords } from '@/components/ui/form-words';
import { Icon } from '@/components/ui/icon';
import { UploadForm } from '@/components/ui/upload-form';
import type { IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { LabReport } from '@/lib/records/lab-reports';
import { fileAddress } from './report-words';

const MOST_BYTES = 12_000_000;

type Kit = { words: FormWords; newKey: () => string; remove: FormAction; back: string };
type FileProps = { report: LabReport; today: IsoDay };

function Shown({ report: { id, day, file }, today }: FileProps) {
  const href = fileAddress(id, null);
  if (file === 'pdf') {
    return (
      <ButtonLink href={href} prefetch={false}>
        {say('report.pdf')}
      </ButtonLink>
    );
  }
  return (
    <a href={href} className="block">
      <img
        src={href}
        alt={say('report.photo.alt', { day: formatDay(day, { today }) })}
        className="h-auto max-h-[60vh] w-auto max-w-full rounded-m border border-line"
        loading="lazy"
      />
    </a>
  );
}

function AddFile({ report, kit }: { report: LabReport; kit: Kit }) {
  return (
    <UploadForm
      action="/api/lab-reports"
      file="file"
      mostBytes={MOST_BYTES}
      className="stack-mid"
      words={{
        sending: say('photo.sending', { percent: '{percent}' }),
        progress: say('photo.progress'),
        failed: say('report.failed'),
        missing: say('report.missing'),
        tooLarge: say('report.too-large'),
      }}
    >
      <HiddenFields values={{ key: kit.newKey(), report: report.id, back: kit.back }} />
      <FileField
        id="report-file"
        name="file"
        label={say('report.choose')}
        hint={say('report.choose.hint')}
        accept="application/pdf,image/jpeg,image/png,image/webp"
      />
      <div>
        <Button size="small" icon={<Icon of={FilePlus} />}>
          {say('report.add')}
        </Button>
      </div>
    </UploadForm>
  );
}

/** The paper itself: shown or saved, taken off, or added. */
export function ReportFile({ report, today, isHidden, kit }: FileProps & { isHidden: boolean; kit: Kit }) {
  return (
    <Card labelledBy="file" className="stack-mid">
      <h2 id="file">{say('report.file')}</h2>
      <p className="small muted">{say(isHidden ? 'report.hidden' : 'report.file.hint')}</p>
      {report.file === null ? (
        <AddFile report={report} kit={kit} />
      ) : (
        <>
          <Shown report={report} today={today} />
          <ActionForm action={kit.remove} words={kit.words}>
            <HiddenFields values={{ key: kit.newKey(), report: report.id }} />
            <Button kind="ghost" size="small">
              {say('report.remove')}
            </Button>
          </ActionForm>
        </>
      )}
    </Card>
  );
}
