import { fileNames } from './file-names.mjs';
import { pagesNameTheirViewer } from './pages-name-their-viewer.mjs';
import { flatTests, namedExports, plainMarkup, sessionsInOnePlace, settingsInOnePlace } from './plain-bans.mjs';
import { sameTable } from './same-table.mjs';
import { secondLock, wideGuards } from './second-lock.mjs';
import { wrappedActions, wrappedRoutes } from './wrapped-exports.mjs';

/** The rules of this house, as an ESLint plugin. */
export const flareline = {
  rules: {
    'file-names': fileNames,
    'flat-tests': flatTests,
    'named-exports': namedExports,
    'pages-name-their-viewer': pagesNameTheirViewer,
    'plain-markup': plainMarkup,
    'same-table': sameTable,
    'second-lock': secondLock,
    'sessions-in-one-place': sessionsInOnePlace,
    'settings-in-one-place': settingsInOnePlace,
    'wide-guards': wideGuards,
    'wrapped-actions': wrappedActions,
    'wrapped-routes': wrappedRoutes,
  },
};
