/** Certificates for work with the words that are used of them, Danish and English; collected by us in 2026-11, no official list. Found anywhere in a word. */
export const LICENCE_WORDS = {
  truck: ['truck', 'forklift', 'fork-lift', 'stabler'],
  hygiene: ['hygiejne', 'hygiene', 'fødevaresikker'],
  welding: ['svejs', 'weld'],
  'first-aid': ['førstehjælp', 'first aid', 'first-aid'],
  crane: ['kranfører', 'krancertifikat', 'krankort', 'crane'],
  'hot-work': ['varmt arbejde', 'hot work'],
  roadworks: ['vejen som arbejdsplads', 'roadwork'],
  scaffold: ['stillads', 'scaffold'],
  asbestos: ['asbest'],
  epoxy: ['epoxy', 'isocyanat'],
  'professional-driver': [
    'taxakort',
    'chaufførkort',
    'erhvervschauffør',
    'førerkort',
    'chaufføruddannelsesbevis',
    'professional driver',
    'taxi licence',
  ],
  'child-certificate': ['børneattest', 'child certificate'],
  'criminal-record': ['straffeattest', 'criminal record'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type LicenceKey = keyof typeof LICENCE_WORDS;

/** Categories of driving licences, and what else each allows. */
export const DRIVING_ALLOWS = {
  AM: [],
  A1: ['AM'],
  A2: ['A1', 'AM'],
  A: ['A2', 'A1', 'AM'],
  B: ['AM'],
  BE: ['B', 'AM'],
  C1: ['B', 'AM'],
  C: ['C1', 'B', 'AM'],
  C1E: ['C1', 'BE', 'B', 'AM'],
  CE: ['C', 'C1', 'C1E', 'BE', 'B', 'AM'],
  D1: ['B', 'AM'],
  D: ['D1', 'B', 'AM'],
  D1E: ['D1', 'BE', 'B', 'AM'],
  DE: ['D', 'D1', 'D1E', 'BE', 'B', 'AM'],
  TM: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DrivingCategory = keyof typeof DRIVING_ALLOWS;
