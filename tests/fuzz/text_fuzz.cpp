// libFuzzer on tab-separated text in any encoding; tests/fuzz/run.sh starts it.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return jihe::fuzz::run(jihe::fuzz::check_text, data, size);
}
