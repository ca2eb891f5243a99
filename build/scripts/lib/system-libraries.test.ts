import { expect, test } from 'vitest';
import { missingLibraries, packagesFor } from './system-libraries.ts';

const lddOutput = `	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)
	libnssutil3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

test('reads the missing libraries once each', () => {
  expect(missingLibraries(lddOutput)).toEqual(['libgtk-3.so.0', 'libnssutil3.so']);
  expect(missingLibraries('	statically linked\n')).toEqual([]);
});

test('names the packages, each once, and what no package is known for', () => {
  expect(packagesFor(['libnss3.so', 'libsmime3.so', 'libgtk-3.so.0'])).toEqual({
    packages: ['libgtk-3-0', 'libnss3'],
    unknown: [],
  });
  expect(packagesFor(['libstrange.so.7'])).toEqual({ packages: [], unknown: ['libstrange.so.7'] });
});
