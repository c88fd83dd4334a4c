import { expect, test } from 'vitest';
import { cspReportFacts } from './csp-reports';

const report = {
  'document-uri': 'https://flareline.example/timeline?span=3m&end=2026-11-24',
  'effective-directive': 'script-src-elem',
  'blocked-uri': 'https://elsewhere.example/x.js?who=nadia',
};

test('a report is noted without the days of a view and without a foreign address', () => {
  expect(cspReportFacts(JSON.stringify({ 'csp-report': report }))).toEqual({
    directive: 'script-src-elem',
    blocked: 'https',
    page: '/timeline',
  });
});

test('a style in the page itself is named so', () => {
  const inline = { ...report, 'blocked-uri': 'inline', 'effective-directive': 'style-src-attr' };
  expect(cspReportFacts(JSON.stringify({ 'csp-report': inline }))).toMatchObject({
    directive: 'style-src-attr',
    blocked: 'inline',
  });
});

test.each(['', 'null', '[]', '{"csp-report":null}', '{"csp-report":{"document-uri":7}}', '{"csp-report":"x\\ny"}'])(
  'what anybody may send, like %j, puts none of its words into the log',
  (body) => {
    expect(cspReportFacts(body)).toEqual({ directive: 'other', blocked: 'other', page: 'other' });
  },
);
