{
  'variables': {
    'target_arch%': 'x64', 'host_arch%': 'x64', 'library%': 'static_library', 'visibility%': 'hidden',
    'node_use_bundled_v8%': 'true', 'openssl_fips%': '', 'clang%': 0, 'standalone_static_library%': 1
  },
  'target_defaults': {
    'default_configuration': 'Release',
    'cflags': ['-fPIC', '-pthread', '-Wall', '-Wextra', '-Wno-unused-parameter'],
    'cflags_cc': ['-fno-rtti', '-fno-exceptions'],
    'ldflags': ['-pthread'],
    'configurations': { 'Release': { 'cflags': ['-O3', '-fno-omit-frame-pointer'] }, 'Debug': { 'cflags': ['-g', '-O0'] } },
    'defines': ['_FILE_OFFSET_BITS=64', '_LARGEFILE_SOURCE']
  }
}
