import type { FormWords } from '@/components/ui/form-words';

/** What every form of a page needs from it: the standing sentences, and a key of its own. */
export type FormKit = { words: FormWords; newKey: () => string };
