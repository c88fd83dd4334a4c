import { Download } from '@/components/ui/icons';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import type { FormWords } from '@/components/ui/form-words';
import { Icon } from '@/components/ui/icon';
import { lanesText, type TimelineView } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';

type ExportSectionProps = {
  view: TimelineView;
  /** Whose line, on a clinician's page; null on the patient's own. */
  patientId: string | null;
  action: FormAction;
  words: FormWords;
  formKey: string;
  /** The person has just shown who they are: the file can be fetched. */
  isReady: boolean;
};

/** The parts of an address that say which file it is. */
function fieldsOf({ view, patientId }: ExportSectionProps): [name: string, value: string][] {
  const { span, end, lanes } = view.asked;
  const fields: [string, string | null][] = [
    ['patient', patientId],
    ['span', span],
    ['end', end],
    ['lanes', lanes === null ? null : lanesText(lanes)],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** Under the table: the same rows and more of what was said as a file, after showing again who asks. */
export function ExportSection(props: ExportSectionProps) {
  const { patientId, action, words, formKey, isReady } = props;
  const fields = fieldsOf(props);
  const address = `/api/export/timeline?${new URLSearchParams(fields).toString()}`;
  return (
    <section id="file" className="card stack-mid print:hidden" aria-labelledby="timeline-file">
      <h2 id="timeline-file">{say('timeline.export')}</h2>
      <p className="small muted">{say(patientId === null ? 'timeline.export.text' : 'timeline.export.text.clinic')}</p>
      {isReady ? (
        <>
          <p role="status">{say('timeline.export.ready')}</p>
          <p>
            <a href={address} download className="btn btn-primary">
              <Icon of={Download} />
              <span>{say('timeline.export.fetch')}</span>
            </a>
          </p>
        </>
      ) : (
        <ActionForm action={action} words={words}>
          <input type="hidden" name="key" value={formKey} />
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button icon={<Icon of={Download} />}>{say('timeline.export.ask')}</Button>
        </ActionForm>
      )}
    </section>
  );
}
