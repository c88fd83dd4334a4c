import { isCrisis, isEmergency } from '@/lib/clinical/red-flags';
import { say } from '@/lib/messages/say';
import { cardSubject, hiddenCardId } from './card-subject';
import { EmergencyCard, type Lines } from './emergency-card';

/**
 * The cards of the emergency items among these, closed in the page: with scripts the tap shows one before the server
 * has answered, also without a connection. Without scripts the page that the post leads to shows it.
 */
export function HiddenCards({ symptoms, lines }: { symptoms: readonly { id: string }[]; lines: Lines }) {
  return symptoms
    .filter(({ id }) => isEmergency(id))
    .map(({ id }) => (
      <dialog
        key={id}
        id={hiddenCardId(id)}
        aria-labelledby={`${hiddenCardId(id)}-title`}
        className="fixed inset-0 m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto border-0 bg-paper p-0 text-ink"
      >
        <div className="mx-auto max-w-160 px-4 py-6">
          <h2 id={`${hiddenCardId(id)}-title`} className="voice voice-l">
            {cardSubject(id)?.title}
          </h2>
          <p className="muted mt-2 mb-4">{say('emergency.first')}</p>
          <EmergencyCard
            lines={lines}
            isCrisis={isCrisis(id)}
            carryOn={
              <button type="button" data-emergency-close="" className="btn btn-second btn-wide">
                {say('emergency.carry-on')}
              </button>
            }
          />
        </div>
      </dialog>
    ));
}
