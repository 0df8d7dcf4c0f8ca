#include "shell/cli/terminal.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace jihe::cli {

namespace {

// Node's file system calls everything a terminal, pipes too: a terminal is a character device as well.
bool to_terminal() {
  struct stat status {};
  return fstat(STDOUT_FILENO, &status) == 0 && S_ISCHR(status.st_mode) && isatty(STDOUT_FILENO) == 1;
}

}  // namespace

bool terminal_has_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool plain =
      (no_color != nullptr && *no_color != '\0') || (term != nullptr && std::string_view(term) == "dumb");
  return !plain && to_terminal();
}

int terminal_width() {
  winsize size{};
  if (!to_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

}  // namespace jihe::cli
