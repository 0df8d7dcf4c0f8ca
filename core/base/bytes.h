// Raw bytes of a file. A std::string, because it is what every reader, writer and test already moves around cheaply.
#pragma once

#include <string>
#include <string_view>

namespace jihe {

using Bytes = std::string;
using BytesView = std::string_view;

}  // namespace jihe
