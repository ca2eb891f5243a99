#include <stdio.h>
#include <string.h>
#include "sqlite3.h"

/* Reads statements from stdin, a line each, and prints their rows: columns as SQL writes them, a tab between. argv: the file. */
int main(int argc, char **argv) {
  static char line[65536];
  sqlite3 *db = 0;
  int code = argc == 2 ? sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, 0) : SQLITE_MISUSE;
  while (code == SQLITE_OK && fgets(line, sizeof line, stdin)) {
    sqlite3_stmt *statement = 0;
    code = sqlite3_prepare_v2(db, line, -1, &statement, 0);
    while (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(statement); column++)
        printf(column ? "\t%s" : "%s", (const char *)sqlite3_column_text(statement, column));
      putchar('\n');
      code = SQLITE_OK;
    }
    if (code == SQLITE_DONE) code = SQLITE_OK;
    sqlite3_finalize(statement);
  }
  if (code != SQLITE_OK) fprintf(stderr, "%s\n", sqlite3_errmsg(db));
  sqlite3_close(db);
  return code != SQLITE_OK;
}
