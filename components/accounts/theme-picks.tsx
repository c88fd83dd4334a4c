import { Card } from '@/components/ui/card';
import { Pick } from '@/components/ui/pick';
import { say } from '@/lib/messages/say';

const THEMES = [
  { value: 'auto', words: 'settings.theme.phone' },
  { value: 'light', words: 'settings.theme.light' },
  { value: 'dark', words: 'settings.theme.dark' },
] as const;

type ThemePicksProps = {
  /** What the cookie says; anything unknown is "like my phone". */
  theme: string | undefined;
  /** This page's own address. */
  back: string;
};

/** Light, dark, or as the device has it; a plain form that works when nothing else does. */
export function ThemePicks({ theme, back }: ThemePicksProps) {
  const current = theme === 'light' || theme === 'dark' ? theme : 'auto';
  return (
    <Card labelledBy="theme">
      <h2 id="theme">{say('settings.theme.title')}</h2>
      <form method="post" action="/api/theme" className="mt-3">
        <input type="hidden" name="back" value={back} />
        <div className="picks" role="group" aria-labelledby="theme">
          {THEMES.map(({ value, words }) => (
            <Pick key={value} name="theme" value={value} isOn={value === current} words={say(words)} />
          ))}
        </div>
      </form>
    </Card>
  );
}
