import type {
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
} from '@playwright/test';
import type { Guard } from './guard';
import { test, type Another, type People } from './people';
import type { Send } from './sending';

type Ours = { guard: Guard; as: People; another: Another; send: Send };
type Theirs = PlaywrightTestArgs & PlaywrightTestOptions & PlaywrightWorkerArgs & PlaywrightWorkerOptions;

const WAYS = [
  { how: 'with scripts', javaScriptEnabled: true },
  { how: 'without scripts', javaScriptEnabled: false },
] as const;

/** One journey as two tests: in a browser that runs scripts, and in one that does not. */
export function bothWays(title: string, journey: (fixtures: Ours & Theirs) => Promise<void>): void {
  for (const { how, javaScriptEnabled } of WAYS) {
    test.describe(how, () => {
      test.use({ javaScriptEnabled });
      test(title, journey);
    });
  }
}
