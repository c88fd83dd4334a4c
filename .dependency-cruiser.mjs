import { importRules } from './scripts/lint/import-rules.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: importRules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.next/' },
    // Types count: only so can a rule allow a type and refuse a value.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};

export default configuration;
