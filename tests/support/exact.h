// Bytes in a heap block of exactly their size, so that a sanitizer sees one byte too far.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

namespace jihe::tests {

class Exact {
 public:
  explicit Exact(std::string_view s) : size_(s.size()), bytes_(new char[s.size()]) {
    std::copy(s.begin(), s.end(), bytes_.get());
  }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace jihe::tests
