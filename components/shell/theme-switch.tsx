import { MoonStar, Sun } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';

/** One tap away from a screen that hurts. Both buttons are sent; the stylesheet shows the one that changes something. */
export function ThemeSwitch({ back }: { back: string }) {
  return (
    <form method="post" action="/api/theme">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="theme" value="dark" className="iconbtn to-dark" aria-label={say('shell.theme.dark')}>
        <Icon of={MoonStar} />
      </button>
      <button
        type="submit"
        name="theme"
        value="light"
        className="iconbtn to-light"
        aria-label={say('shell.theme.light')}
      >
        <Icon of={Sun} />
      </button>
    </form>
  );
}
