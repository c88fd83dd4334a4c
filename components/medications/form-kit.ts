import type { FormAction } from '@/components/ui/action-result';
import type { FormWords } from '@/components/ui/form-words';

/** What a form of this page needs from it. */
export type FormKit = { words: FormWords; newKey: () => string; action: FormAction };
