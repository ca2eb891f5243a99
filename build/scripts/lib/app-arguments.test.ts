import { expect, test } from 'vitest';
import { electronArguments } from './app-arguments.ts';

const launch = {
  appFolder: '/app',
  passedOn: ['--board', '/tmp/my board.tavle'],
  platform: 'linux',
  isRoot: false,
} as const;

test('the app comes before what is passed on', () => {
  expect(electronArguments(launch)).toEqual(['/app', '--board', '/tmp/my board.tavle']);
});

test('the sandbox is off only for root on Linux', () => {
  expect(electronArguments({ ...launch, isRoot: true })[0]).toBe('--no-sandbox');
  expect(electronArguments({ ...launch, isRoot: true, platform: 'darwin' })).not.toContain('--no-sandbox');
});
