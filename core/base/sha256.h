// SHA-256 of bytes as 64 lower-case hexadecimal digits: names an input in a report without holding its path.
#pragma once

#include <string>
#include <string_view>

namespace jihe {

std::string sha256_hex(std::string_view bytes);

}  // namespace jihe
