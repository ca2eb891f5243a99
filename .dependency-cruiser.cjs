'use strict';

/** Tests may reach for test tools and contract suites; the rules of the room hold for them otherwise. */
const test = '\\.test\\.tsx?$|/testing/';

/** A room that may import from its own folder and from `allowed`, and from no other folder of ours. */
function room(folder, allowed, { except } = {}) {
  return {
    name: `${folder.replaceAll('/', '-')}-imports`,
    comment: `${folder} may import only ${allowed.length === 0 ? 'itself' : allowed.join(', ')}.`,
    severity: 'error',
    from: { path: `^${folder}/`, ...(except === undefined ? {} : { pathNot: except }) },
    to: {
      path: '^(shared|db|electron|renderer|build|e2e|bench)/',
      pathNot: [`^${folder}/`, ...allowed.map((name) => `^${name}/`)],
    },
  };
}

/** An npm package that only these files may import. */
function only(name, packages, files) {
  return {
    name: `${name}-only-there`,
    comment: `${name} is imported only in ${files.join(', ')}.`,
    severity: 'error',
    from: { pathNot: files },
    to: { path: packages.map((one) => `(^|node_modules/)${one}(/|$)`) },
  };
}

const below = (...names) => names.map((name) => `shared/${name}`);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', test, '^electron/preload/'] },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^electron(/|$)'] },
    },
    { name: 'tests-stay-outside', severity: 'error', from: { pathNot: test }, to: { path: test } },

    room('shared/lib', []),
    room('shared/domain', below('lib')),
    room('shared/changes', below('lib', 'domain')),
    room('shared/commands', below('lib', 'domain', 'changes')),
    room('shared/ports', below('lib', 'domain', 'changes', 'commands')),
    room('shared/snapshot', below('lib', 'domain'), { except: test }),
    room('shared/ipc', below('lib', 'domain', 'changes', 'commands', 'import', 'snapshot')),
    room('shared/import', below('lib', 'domain', 'changes', 'commands', 'snapshot')),
    room('shared', []),
    room('db', ['shared']),
    room('electron/preload', ['shared/ipc']),
    room('electron/vault/usecases', ['shared'], { except: test }),
    room('electron/main', ['shared']),
    room('electron/vault', ['shared', 'db']),
    room('renderer', ['shared']),

    {
      name: 'only-compose-imports-db',
      severity: 'error',
      from: { path: '^electron/', pathNot: ['^electron/vault/compose(\\.ts$|/)', test] },
      to: { path: '^db/' },
    },
    {
      name: 'main-never-reaches-db',
      severity: 'error',
      from: { path: '^electron/main/' },
      to: { path: '^db/', reachable: true },
    },
    {
      name: 'usecases-know-no-electron',
      severity: 'error',
      from: { path: '^electron/vault/usecases/' },
      to: { path: '(^|node_modules/)electron(/|$)', pathNot: '^electron/(vault|main|preload)/' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^db/[^/]+/migrations/', pathNot: test },
      to: { path: ['^shared/(domain|changes|commands|ports|ipc|import)/', '^db/[^/]+/repositor'] },
    },
    {
      name: 'features-through-their-index',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'features-from-outside-through-their-index',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['^renderer/features/', test] },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'design-system-knows-no-citizen',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: ['^shared/(?!lib/|domain/palette)', '^renderer/(app|features|state)/'] },
    },
    {
      name: 'pure-rooms-know-no-platform',
      comment: 'shared and renderer run where there is no Node.',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },

    only('zod', ['zod'], ['^shared/ipc/', '-schemas?\\.ts$', '^node_modules/']),
    only('the SQLite driver', ['better-sqlite3-multiple-ciphers'], ['^db/sqlite/', '^node_modules/']),
    only('kysely', ['kysely'], ['^db/', '^node_modules/']),
    only('electron', ['electron'], ['^electron/', '^node_modules/']),
    only(
      'React and its companions',
      ['react', 'react-dom', 'react-i18next', 'zustand', '@dnd-kit', '@base-ui', '@tanstack', 'lucide-react'],
      ['^renderer/', '^node_modules/'],
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
