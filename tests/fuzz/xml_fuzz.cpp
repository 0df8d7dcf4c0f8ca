// libFuzzer on the XML reader; tests/fuzz/run.sh starts it.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return jihe::fuzz::run(jihe::fuzz::check_xml, data, size);
}
