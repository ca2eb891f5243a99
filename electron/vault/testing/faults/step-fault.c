/*
 * Lets a process come to grief at a step of its own choosing: counts what it does to the files below one folder, and at the step with a given number ends it
 * (SIGKILL), before the step or half-way through it, or lets that step and every later one fail. Loaded before the C library (LD_PRELOAD).
 *
 * TAVLE_FAULT_FOLDER: the folder. TAVLE_FAULT_AT: number of the step, from 0; counted from the moment the process says "open". TAVLE_FAULT_HOW: "kill", "tear", or the
 * number of an error. TAVLE_FAULT_FOR: so many steps fail, and those after them go well again. TAVLE_FAULT_COUNT: where the count is kept.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* What takes room on the disk, and what does not: a full disk refuses the one and lets through the other. */
enum { TAKES_ROOM = 1, TAKES_NONE = 0 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static long at, lasts, count;
static int counter = -1, is_armed, is_ready, is_tearing, error_number;

static void begin(void) {
  if (is_ready) return;
  folder = getenv("TAVLE_FAULT_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  const char *number = getenv("TAVLE_FAULT_AT"), *how = getenv("TAVLE_FAULT_HOW"), *file = getenv("TAVLE_FAULT_COUNT"), *times = getenv("TAVLE_FAULT_FOR");
  at = number ? atol(number) : 0;
  lasts = times ? atol(times) : LONG_MAX;
  is_tearing = how && strcmp(how, "tear") == 0;
  error_number = how ? atoi(how) : 0;
  if (file) counter = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  is_ready = 1;
}

static int is_ours(const char *path) {
  return folder && strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

/* Whether what a descriptor stands for lies below the folder; a name in it, where one is given. */
static int is_ours_at(int fd, const char *name) {
  char link[64], path[PATH_MAX];
  if (name && (name[0] == '/' || fd == AT_FDCWD)) return is_ours(name);
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

static void end(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a step. 0: it goes on. 1: half of it happens, then the end. -1: it fails, errno is set. */
static int step(int takes_room, int can_tear) {
  if (!is_armed) return 0;
  pthread_mutex_lock(&turn);
  long this = count++;
  char text[24];
  int length = snprintf(text, sizeof text, "%ld", count);
  if (counter >= 0) syscall(SYS_pwrite64, counter, text, (size_t)length, (off_t)0);
  pthread_mutex_unlock(&turn);
  int comes = error_number ? this >= at && this - at < lasts : this == at;
  if (!comes) return 0;
  if (error_number) {
    if (error_number == ENOSPC && !takes_room) return 0;
    errno = error_number;
    return -1;
  }
  if (is_tearing && can_tear) return 1;
  end();
  return 0;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name); \
  begin()

/* A change of names or sizes. */
#define CHANGE(ours, takes_room, call) \
  if ((ours) && step(takes_room, 0) < 0) return -1; \
  return call

#define OPEN(name, ours, is_there, call) \
  mode_t mode = 0; \
  if (flags & O_CREAT) { \
    va_list list; \
    va_start(list, flags); \
    mode = (mode_t)va_arg(list, int); \
    va_end(list); \
  } \
  REAL(name); \
  if ((flags & (O_CREAT | O_TRUNC)) && (ours) && (!(is_there) || (flags & O_TRUNC)) && step(TAKES_ROOM, 0) < 0) return -1; \
  return call

int open(const char *path, int flags, ...) { OPEN(open, is_ours(path), access(path, F_OK) == 0, real(path, flags, mode)); }
int open64(const char *path, int flags, ...) { OPEN(open64, is_ours(path), access(path, F_OK) == 0, real(path, flags, mode)); }
int openat(int fd, const char *path, int flags, ...) {
  OPEN(openat, is_ours_at(fd, path), faccessat(fd, path, F_OK, 0) == 0, real(fd, path, flags, mode));
}

#define WRITE(ours, length, whole, half) \
  if (ours) { \
    int told = step(TAKES_ROOM, 1); \
    if (told < 0) return -1; \
    if (told > 0) { \
      size_t part = (length) / 2; \
      if (part > 0 && (half) < 0) abort(); \
      end(); \
    } \
  } \
  return whole

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  if (fd == STDOUT_FILENO && length >= 4 && memcmp(data, "open", 4) == 0) {
    /* From the next step on, whatever another thread does meanwhile. */
    ssize_t done = real(fd, data, length);
    is_armed = 1;
    return done;
  }
  WRITE(is_ours_at(fd, NULL), length, real(fd, data, length), real(fd, data, part));
}

ssize_t writev(int fd, const struct iovec *parts, int number) {
  REAL(writev);
  if (is_ours_at(fd, NULL) && step(TAKES_ROOM, 0) < 0) return -1;
  return real(fd, parts, number);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  REAL(pwrite);
  WRITE(is_ours_at(fd, NULL), length, real(fd, data, length, offset), real(fd, data, part, offset));
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  REAL(pwrite64);
  WRITE(is_ours_at(fd, NULL), length, real(fd, data, length, offset), real(fd, data, part, offset));
}

/* Node copies files over this one. */
long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long), d = va_arg(list, long), e = va_arg(list, long), f = va_arg(list, long);
  va_end(list);
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  if (number != SYS_copy_file_range) return real(number, a, b, c, d, e, f);
  begin();
  WRITE(is_ours_at((int)c, NULL), (size_t)e, real(number, a, b, c, d, e, f), real(number, a, b, c, d, (long)part, f));
}

ssize_t sendfile(int to, int from, off_t *offset, size_t length) {
  REAL(sendfile);
  WRITE(is_ours_at(to, NULL), length, real(to, from, offset, length), real(to, from, offset, part));
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
  REAL(sendfile64);
  WRITE(is_ours_at(to, NULL), length, real(to, from, offset, length), real(to, from, offset, part));
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  CHANGE(is_ours_at(fd, NULL), TAKES_NONE, real(fd, length));
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  CHANGE(is_ours_at(fd, NULL), TAKES_NONE, real(fd, length));
}

int fsync(int fd) {
  REAL(fsync);
  CHANGE(is_ours_at(fd, NULL), TAKES_NONE, real(fd));
}

int fdatasync(int fd) {
  REAL(fdatasync);
  CHANGE(is_ours_at(fd, NULL), TAKES_NONE, real(fd));
}

int rename(const char *from, const char *to) {
  REAL(rename);
  CHANGE(is_ours(to) || is_ours(from), TAKES_NONE, real(from, to));
}

int unlink(const char *path) {
  REAL(unlink);
  CHANGE(is_ours(path), TAKES_NONE, real(path));
}

int unlinkat(int fd, const char *path, int flags) {
  REAL(unlinkat);
  CHANGE(is_ours_at(fd, path), TAKES_NONE, real(fd, path, flags));
}

int remove(const char *path) {
  REAL(remove);
  CHANGE(is_ours(path), TAKES_NONE, real(path));
}

int rmdir(const char *path) {
  REAL(rmdir);
  CHANGE(is_ours(path), TAKES_NONE, real(path));
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  CHANGE(is_ours(path), TAKES_ROOM, real(path, mode));
}

char *mkdtemp(char *path) {
  REAL(mkdtemp);
  if (is_ours(path) && step(TAKES_ROOM, 0) < 0) return NULL;
  return real(path);
}

/* A disk that is full says so when it is asked. */
#define STATFS(file) \
  int done = real(file, told); \
  if (done == 0 && is_armed && error_number == ENOSPC && count > at) told->f_bavail = told->f_bfree = 0; \
  return done

int statfs(const char *path, struct statfs *told) {
  REAL(statfs);
  STATFS(path);
}

int statfs64(const char *path, struct statfs64 *told) {
  REAL(statfs64);
  STATFS(path);
}
