#include "core/grid/args.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace jihe {

Args::Head Args::head(const char* at) {
  Head head;
  std::memcpy(&head, at, sizeof head);
  return head;
}

inline char* Args::put(char* at, const Arg& arg) {
  const Head head{arg.name, arg.text.size()};
  std::memcpy(at, &head, sizeof head);
  arg.text.copy(at + sizeof head, arg.text.size());
  return at + sizeof head + arg.text.size();
}

Args& Args::operator=(std::initializer_list<Arg> args) {
  std::size_t size = 0;
  for (const Arg& arg : args) size += sizeof(Head) + arg.text.size();
  std::unique_ptr<char[]> block(new char[size]);
  char* at = block.get();
  for (const Arg& arg : args) at = put(at, arg);
  block_ = std::move(block);
  size_ = size;
  return *this;
}

Args::Args(const Args& other) : block_(new char[other.size_]), size_(other.size_) {
  std::copy_n(other.block_.get(), size_, block_.get());
}

Args::Args(Args&& other) noexcept : block_(std::move(other.block_)), size_(std::exchange(other.size_, 0)) {}

Args& Args::operator=(Args&& other) noexcept {
  block_ = std::move(other.block_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

void Args::add(std::string_view name, std::string_view text) {
  std::unique_ptr<char[]> block(new char[size_ + sizeof(Head) + text.size()]);
  char* const behind = std::copy_n(block_.get(), size_, block.get());
  size_ = static_cast<std::size_t>(put(behind, {name, text}) - block.get());
  block_ = std::move(block);
}

std::optional<std::string_view> Args::find(std::string_view name) const {
  for (const Arg arg : *this) {
    if (arg.name == name) return arg.text;
  }
  return std::nullopt;
}

bool operator==(const Args& a, const Args& b) {
  Args::Iterator i = a.begin(), j = b.begin();
  while (i != a.end() && j != b.end() && *i == *j) ++i, ++j;
  return i == a.end() && j == b.end();
}

Arg Args::Iterator::operator*() const {
  const Head one = head(at_);
  return {one.name, {at_ + sizeof one, one.bytes}};
}

Args::Iterator& Args::Iterator::operator++() {
  const Head one = head(at_);
  at_ += sizeof one + one.bytes;
  return *this;
}

}  // namespace jihe
