/*
 * Writes down, in order, what a process does to the files below one folder, and what it says on its standard output. Loaded before the C library
 * (LD_PRELOAD). From the journal the state is made that a disk is in when the power goes: only what was synced is sure to be there.
 *
 * TAVLE_POWER_FOLDER: the folder. TAVLE_POWER_JOURNAL: where the journal goes, outside of it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATED = 1, WRITTEN, CUT, SYNCED, RENAMED, REMOVED, SAID };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int journal = -2;

static void begin(void) {
  if (journal != -2) return;
  folder = getenv("TAVLE_POWER_FOLDER");
  const char *file = getenv("TAVLE_POWER_JOURNAL");
  folder_length = folder ? strlen(folder) : 0;
  journal = folder && file ? (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
}

/* One record: kind, length of the path, offset, length of the data; path; data. */
static void note(uint32_t kind, const char *path, uint64_t offset, const void *data, uint64_t length) {
  uint32_t path_length = (uint32_t)strlen(path);
  size_t size = 24 + path_length + length;
  char *record = malloc(size);
  if (!record) abort();
  memcpy(record, &kind, 4);
  memcpy(record + 4, &path_length, 4);
  memcpy(record + 8, &offset, 8);
  memcpy(record + 16, &length, 8);
  memcpy(record + 24, path, path_length);
  if (length > 0) memcpy(record + 24 + path_length, data, length);
  if (syscall(SYS_write, journal, record, size) != (ssize_t)size) abort();
  free(record);
}

static int is_ours(const char *path) {
  return strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

/* The file behind a descriptor, where it lies below the folder. */
static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define TURN \
  begin(); \
  if (journal >= 0) pthread_mutex_lock(&turn)
#define DONE \
  if (journal >= 0) pthread_mutex_unlock(&turn)

static int opened(int fd, int flags, int was_there) {
  char path[PATH_MAX];
  if (fd >= 0 && journal >= 0 && path_of(fd, path)) {
    if ((flags & O_CREAT) && !was_there) note(CREATED, path, 0, NULL, 0);
    else if (flags & O_TRUNC) note(CUT, path, 0, NULL, 0);
  }
  return fd;
}

#define OPEN(name, path_argument, call) \
  mode_t mode = 0; \
  if (flags & O_CREAT) { \
    va_list list; \
    va_start(list, flags); \
    mode = (mode_t)va_arg(list, int); \
    va_end(list); \
  } \
  REAL(name); \
  TURN; \
  int was_there = faccessat(AT_FDCWD, path_argument, F_OK, 0) == 0; \
  int fd = opened(call, flags, was_there); \
  DONE; \
  return fd

int open(const char *path, int flags, ...) { OPEN(open, path, real(path, flags, mode)); }
int open64(const char *path, int flags, ...) { OPEN(open64, path, real(path, flags, mode)); }
int openat(int at, const char *path, int flags, ...) { OPEN(openat, path, real(at, path, flags, mode)); }

static void wrote(int fd, const void *data, ssize_t length, off64_t offset) {
  char path[PATH_MAX];
  if (length <= 0 || journal < 0) return;
  if (fd == STDOUT_FILENO) note(SAID, "", 0, data, (uint64_t)length);
  else if (path_of(fd, path)) note(WRITTEN, path, (uint64_t)offset, data, (uint64_t)length);
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  TURN;
  off64_t at = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, data, length);
  wrote(fd, data, done, at < 0 ? 0 : at);
  DONE;
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  REAL(pwrite);
  TURN;
  ssize_t done = real(fd, data, length, offset);
  wrote(fd, data, done, offset);
  DONE;
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  REAL(pwrite64);
  TURN;
  ssize_t done = real(fd, data, length, offset);
  wrote(fd, data, done, offset);
  DONE;
  return done;
}

static void cut(int fd, off64_t length) {
  char path[PATH_MAX];
  if (journal >= 0 && path_of(fd, path)) note(CUT, path, (uint64_t)length, NULL, 0);
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  TURN;
  int done = real(fd, length);
  if (done == 0) cut(fd, length);
  DONE;
  return done;
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  TURN;
  int done = real(fd, length);
  if (done == 0) cut(fd, length);
  DONE;
  return done;
}

static void synced(int fd) {
  char path[PATH_MAX];
  if (journal >= 0 && path_of(fd, path)) note(SYNCED, path, 0, NULL, 0);
}

int fsync(int fd) {
  REAL(fsync);
  TURN;
  int done = real(fd);
  if (done == 0) synced(fd);
  DONE;
  return done;
}

int fdatasync(int fd) {
  REAL(fdatasync);
  TURN;
  int done = real(fd);
  if (done == 0) synced(fd);
  DONE;
  return done;
}

int rename(const char *from, const char *to) {
  REAL(rename);
  TURN;
  int done = real(from, to);
  if (done == 0 && journal >= 0 && is_ours(to)) note(RENAMED, from, 0, to, strlen(to));
  DONE;
  return done;
}

int unlink(const char *path) {
  REAL(unlink);
  TURN;
  int done = real(path);
  if (done == 0 && journal >= 0 && is_ours(path)) note(REMOVED, path, 0, NULL, 0);
  DONE;
  return done;
}
