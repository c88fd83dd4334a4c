import { Lock } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { say } from '@/lib/messages/say';
import { FlareFigure } from './flare-figure';
import { flareSpan, flareTitle, stepTitle } from './flare-parts';
import { flareAddress } from './flare-steps';
import type { FlareView } from './flare-view';
import { StepFocus } from './step-focus';

/** The page's one `h1`: the step's name on a phone, the flare's on a wider screen, which shows all steps at once. */
export function FlareTitle({ view: { flare, today, step } }: { view: FlareView }) {
  const { id, isOpen } = flare.episode;
  const span = flareSpan(flare, today);
  return (
    <div className="pagehead mb-2">
      <StepFocus step={isOpen ? step : `${step} of the past`} />
      <div className="row row-top max-desk:w-full">
        <div className="grow">
          <h1>
            <span className="desk:hidden">{stepTitle(step, flare)}</span>
            <span className="max-desk:hidden">{flareTitle(flare)}</span>
          </h1>
          {span !== null && <p className="muted mt-1">{span}</p>}
          {flare.episode.isPrivate && (
            <p className="mt-2">
              <Chip icon={Lock} words={say('private.switch')} />
            </p>
          )}
          {step === 'why' && <p className="muted mt-2 desk:hidden">{say('episode.why.hint')}</p>}
          {step === 'where' && <p className="muted mt-2 desk:hidden">{say('episode.where.hint')}</p>}
        </div>
        <div className={classNames('desk:hidden', step !== 'where' && 'hidden')}>
          <FlareFigure systems={flare.systems} size="small" />
        </div>
      </div>
      <div className="row max-desk:hidden">
        <ButtonLink href={flareAddress(id, { step: 'days' })} kind="ghost" prefetch={false}>
          {say('episode.days.title')}
        </ButtonLink>
        <ButtonLink href={flareAddress(id, { step: 'amend' })} kind="ghost" prefetch={false}>
          {say('episode.amend')}
        </ButtonLink>
        {isOpen && (
          <ButtonLink href={flareAddress(id, { step: 'over' })} prefetch={false}>
            {say('episode.over')}
          </ButtonLink>
        )}
        <ButtonLink href="/today" kind="primary" prefetch={false}>
          {say('episode.done')}
        </ButtonLink>
      </div>
    </div>
  );
}
