// What standard output is: a terminal, how wide, whether it wants colour.
#pragma once

namespace jihe::cli {

// True on a terminal that has not asked for plain text (NO_COLOR, TERM=dumb).
bool terminal_has_colour();

// Columns of the terminal; 0 where standard output is none or doesn't say.
int terminal_width();

}  // namespace jihe::cli
